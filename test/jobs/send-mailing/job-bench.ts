import { onTestFinished } from 'vitest';
import { leftOf, totalOf } from '#domain/deliveries/counts.ts';
import type { DeliveryCounts } from '#domain/deliveries/delivery.ts';
import type { MailingId } from '#domain/ids.ts';
import type { CopyWatch } from '#electron/features/copies/ports.ts';
import { uncounted } from '#electron/features/copies/uncounted.ts';
import { mailingHandlers } from '#electron/features/mailings/handlers.ts';
import type { Clock, Transactions } from '#electron/features/ports.ts';
import { mailingSender } from '#electron/jobs/send-mailing/mailing-sender.ts';
import { noLimits } from '#electron/jobs/send-mailing/no-limits.ts';
import type { Budget, FirstLook, Refusals, Submission } from '#electron/jobs/send-mailing/ports.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { mailingPorts, noTimetable, openMailings, send } from '../../features/mailings/mailing-bench.ts';
import type { Power } from '#electron/jobs/power.ts';
import { onMains } from '../on-mains.ts';
import { jobClock } from './job-clock.ts';

interface Stands {
  readonly store?: Transactions;
  readonly copy?: CopyWatch;
  readonly budget?: Budget;
  readonly refusals?: Refusals;
  readonly firstLook?: FirstLook;
  readonly power?: Power;
}

/** Tests that are not about the owner leave them alone. */
const nobody: Refusals = { take: () => false };

const over: FirstLook = { isAwaited: () => false };

/** The job on an open store; `store` may stand in for the store's transactions. */
export function openSender(
  db: OpenStore,
  clock: Clock,
  submission: Submission,
  {
    store = db,
    copy = uncounted,
    budget = noLimits,
    refusals = nobody,
    firstLook = over,
    power = onMains,
  }: Stands = {},
) {
  const ports = { ...mailingPorts(db, clock), store, submission, copy, budget, refusals, firstLook, power };
  const sender = mailingSender(ports);
  onTestFinished(() => sender.close());
  const calls = mailingHandlers({ ...ports, sending: sender }, noTimetable());
  return { db, ports, sender, calls };
}

export type SenderBench = ReturnType<typeof openSender>;

interface BenchOptions {
  /** People the mailing goes to; the others have left. */
  readonly people?: number;
  readonly allowUntil?: number;
  readonly store?: (db: OpenStore) => Transactions;
  readonly budget?: (db: OpenStore) => Budget;
  readonly refusals?: (db: OpenStore) => Refusals;
  readonly copy?: CopyWatch;
  readonly firstLook?: FirstLook;
  readonly power?: Power;
  /** Leaves the draft a draft. */
  readonly unsent?: boolean;
}

/** A club with its draft sent (in its hold) and the job not yet started. */
export async function sendingBench(
  submission: Submission,
  {
    people = 8,
    allowUntil,
    store,
    budget,
    refusals,
    copy = uncounted,
    firstLook = over,
    power = onMains,
    unsent = false,
  }: BenchOptions = {},
) {
  const bench = await openMailings();
  await bench.db.transaction(() => {
    bench.db.run(
      `UPDATE membership SET state = 'left' WHERE state = 'active' AND recipient_id NOT IN (SELECT recipient_id FROM (
         SELECT min(m.recipient_id) AS recipient_id FROM membership m JOIN recipient r ON r.id = m.recipient_id
         WHERE m.list_id = ?1 AND m.state = 'active' GROUP BY r.address_id ORDER BY 1 LIMIT ?2))`,
      [bench.club.lists.newsletter, people],
    );
  });
  const clock = jobClock(bench.clock.now(), allowUntil);
  const job = openSender(bench.db, clock, submission, {
    store: store?.(bench.db) ?? bench.db,
    budget: budget?.(bench.db) ?? noLimits,
    refusals: refusals?.(bench.db) ?? nobody,
    copy,
    firstLook,
    power,
  });
  await job.sender.start();
  if (!unsent) await send({ calls: job.calls }, bench.draft);
  return { ...job, clock, folder: bench.folder, draft: bench.draft, club: bench.club };
}

export function counts(bench: Pick<SenderBench, 'ports'>, mailingId: MailingId): DeliveryCounts {
  return bench.ports.deliveries.counts(mailingId);
}

/** Polls until something holds; fails with what was seen last. */
export async function until(
  condition: () => boolean,
  what: () => unknown = () => 'condition',
): Promise<void> {
  const end = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`still not: ${JSON.stringify(what())}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export async function untilDone(
  bench: Pick<SenderBench, 'ports'>,
  mailingId: MailingId,
): Promise<DeliveryCounts> {
  const state = () => bench.ports.mailings.get(mailingId)?.state;
  await until(
    () => state() !== 'sending',
    () => [state(), counts(bench, mailingId)],
  );
  return counts(bench, mailingId);
}

export { leftOf, totalOf };
