import type { BackupPlan, BackupView } from '#contract/backup.ts';
import type { BackupReason } from '#domain/backup/backup.ts';
import { backupFileName, backupReminder, nextDailyBackup, outdatedBackups } from '#domain/backup/backup.ts';
import { Refusal } from '../refuse.ts';
import type { BackupPorts, KeptPlan } from './ports.ts';

const month = 30 * 24 * 60 * 60 * 1000;
/** After a failure the daily backup waits an hour: the disk may be plugged in by then. */
const afterFailure = 60 * 60 * 1000;

/** The backups of one open store: made by hand or when one is due, one at a time. */
export class Backups {
  readonly #ports: BackupPorts;
  #failure: BackupPlan['failure'] = null;
  #before: Promise<unknown> = Promise.resolve();

  constructor(ports: BackupPorts) {
    this.#ports = ports;
  }

  plan(): BackupPlan {
    const { plan, clock } = this.#ports;
    const { laterUntil, ...kept } = plan.get();
    const lastAt = kept.last?.madeAt ?? null;
    const now = clock.now();
    const state = { people: plan.people(), hasFolder: kept.folder !== null, lastAt, laterUntil };
    return {
      ...kept,
      nextAt: kept.daily && kept.folder !== null ? nextDailyBackup(lastAt, now) : null,
      failure: this.#failure,
      reminder: backupReminder(state, now),
    };
  }

  /** @throws Refusal `store.folder` when nothing can be written there */
  async savePlan(changes: Pick<KeptPlan, 'folder' | 'daily' | 'keepDays'>): Promise<void> {
    if (changes.folder !== null) await this.#ports.disk.check(changes.folder);
    this.#failure = null;
    await this.#remember(changes);
    this.#ports.events.changed('backup');
  }

  /** No reminder for a month. */
  async remindLater(): Promise<void> {
    await this.#remember({ laterUntil: this.#ports.clock.now() + month });
    this.#ports.events.changed('backup');
  }

  /** Whether the daily backup should be made now. */
  isDue(): boolean {
    const { nextAt } = this.plan();
    const now = this.#ports.clock.now();
    const failedLately = this.#failure !== null && this.#failure.at > now - afterFailure;
    return nextAt !== null && nextAt <= now && !failedLately;
  }

  /**
   * Makes a backup, remembers it, and removes automatic ones the owner no longer wants. A failure is shown in the
   * plan and passed on; what lay in the folder before still does.
   * @param folder null: the one of the plan
   * @throws Refusal `store.folder`, `store.disk-full`, `store.not-writable`, `store.damaged`
   */
  make(folder: string | null, reason: BackupReason): Promise<BackupView> {
    const made = this.#before.then(() => this.#make(folder, reason));
    this.#before = made.catch(() => undefined);
    return made;
  }

  async #make(folder: string | null, reason: BackupReason): Promise<BackupView> {
    const { source, disk, clock, events, plan } = this.#ports;
    const to = folder ?? plan.get().folder;
    if (to === null) throw new Refusal({ code: 'store.folder', params: { problem: 'missing' } });
    try {
      await disk.check(to);
      const madeAt = clock.now();
      const name = backupFileName(this.#ports.organisationName(), madeAt);
      const { path, bytes } = await source.backUp({ folder: to, name }, { madeAt, reason });
      await this.#remember({ last: { path, madeAt, bytes } });
      this.#failure = null;
      await this.#sweep(to);
      return { path, madeAt, bytes, reason, ours: true };
    } catch (error) {
      if (error instanceof Refusal) this.#failure = { at: clock.now(), fault: error.fault };
      throw error;
    } finally {
      events.changed('backup');
    }
  }

  #remember(changes: Partial<KeptPlan>): Promise<void> {
    const { store, plan } = this.#ports;
    return store.transaction(() => plan.put({ ...plan.get(), ...changes }));
  }

  /** A backup that cannot be removed costs only room. */
  async #sweep(folder: string): Promise<void> {
    const { disk, source, plan, clock, log } = this.#ports;
    try {
      const ours = (await disk.list(folder, source.storeId)).filter((backup) => backup.ours);
      for (const { path } of outdatedBackups(ours, plan.get().keepDays, clock.now())) await disk.remove(path);
    } catch (error) {
      log.note('backup.sweep-failed', { kind: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
