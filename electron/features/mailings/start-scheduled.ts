import type { MissedReason } from '#domain/mailings/schedule.ts';
import { passesByItself, reasonOfBlocker, standingOf } from '#domain/mailings/schedule.ts';
import type { AccountPasswords, AccountTable } from '../account/ports.ts';
import { Refusal } from '../refuse.ts';
import { announce } from './announce.ts';
import type { Checked } from './check.ts';
import { checkMailing } from './check.ts';
import { freezeInSlices } from './freeze.ts';
import type { MailingPorts, MailingRecord } from './ports.ts';
import { missTime } from './schedule.ts';
import type { Turning } from './send.ts';
import { alone, plannedEntry, requireSame } from './send.ts';

export interface StartPorts extends MailingPorts {
  readonly accounts: Pick<AccountTable, 'get'>;
  readonly passwords: AccountPasswords;
}

/** What came of a look at a scheduled mailing; `waits` says why it could not leave yet. */
export type Looked =
  | { readonly kind: 'early' | 'started' | 'asked' }
  | { readonly kind: 'waits'; readonly why: MissedReason };

/**
 * Lets a scheduled mailing leave when its time has come, by the same check and freezing as its button, but without a
 * hold: nobody sits there to take it back. What cannot leave, or is too late, is put before its owner; what may pass by
 * itself is waited for.
 * @param before why it could not leave at the look before, or null
 * @throws Refusal `store.…` when it could not be written
 */
export async function startScheduled(
  ports: StartPorts,
  turning: Turning,
  record: MailingRecord,
  before: MissedReason | null,
): Promise<Looked> {
  const { schedule } = record;
  if (record.state !== 'scheduled' || schedule === null || schedule.missed !== null) return { kind: 'asked' };
  const standing = standingOf(schedule.at, ports.clock.now());
  if (standing === 'early') return { kind: 'early' };
  const ask = async (reason: MissedReason): Promise<Looked> => {
    await missTime(ports, record.id, schedule.at, reason);
    return { kind: 'asked' };
  };
  if (standing === 'missed') return ask(before ?? 'not-running');
  const found = await lookAtIt(ports, record);
  if (typeof found === 'string') return passesByItself(found) ? { kind: 'waits', why: found } : ask(found);
  const kind = standing === 'due' ? 'on-time' : 'late';
  await alone(turning, record.id, () =>
    freezeInSlices(ports, record.id, found, {
      hold: 0,
      still: () => requireSame(ports, record),
      course: (at) => [plannedEntry(schedule.at), { at, kind, reason: null }],
    }),
  );
  announce(ports, record.id);
  ports.sending.wake();
  return { kind: 'started' };
}

/** Everything it needs to leave, or why it cannot. */
async function lookAtIt(ports: StartPorts, { id }: MailingRecord): Promise<Checked | MissedReason> {
  if (ports.acts.unfinished().length > 0) return 'act-running';
  if (ports.mailings.hasLostList(id)) return 'list-deleted';
  if (!(await isPasswordThere(ports))) return 'password-unreadable';
  const checked = await checkMailing(ports, id);
  const [blocker] = checked.check.blockers;
  if (blocker !== undefined) return reasonOfBlocker(blocker.code);
  return ports.acts.unfinished().length > 0 ? 'act-running' : checked;
}

/** Practice and clubs without an account have none to be read. */
async function isPasswordThere({ accounts, passwords }: StartPorts): Promise<boolean> {
  const account = accounts.get();
  return account === null || (await passwords.read(account)).state === 'there';
}

/** Why a look came to nothing although nothing is wrong with the mailing; null when somebody has just changed it. */
export function whyRefused(error: unknown): MissedReason | null {
  if (!(error instanceof Refusal)) throw error;
  const { code } = error.fault;
  if (code === 'act.running') return 'act-running';
  return code.startsWith('store.') ? 'store-not-writable' : null;
}
