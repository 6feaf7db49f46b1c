import type { MailAccount } from '#domain/accounts/account.ts';
import { worseThan } from '#domain/accounts/findings.ts';
import { minuteOf } from '#domain/accounts/quota.ts';
import type { Signal } from '../signal.ts';
import type { AccountPorts, TrialResult } from './ports.ts';

const day = 24 * 60 * 60_000;
/** Providers change what they do without telling anybody. */
const betweenProbes = 30 * day;
/** Where it fails it is tried again, but no more often than this. */
const betweenTries = day;
/** An account that sent something since then is not idle. */
const idleMinutes = 10;

const quiet = { begins: () => undefined, hears: () => undefined };

/**
 * Checks the account again by itself once what is known of it is a month old and it sends nothing; at most once a
 * day. Never before its owner checked it. What became worse is kept for its owner to see.
 */
export async function probeWhenDue(ports: AccountPorts, signal: Signal): Promise<void> {
  const { accounts, clock, store } = ports;
  const account = accounts.get();
  const now = clock.now();
  if (signal.aborted || account === null || !isDue(ports, account, now)) return;
  await store.transaction(() => accounts.noteTry(account.id, now));
  const result = await probed(ports, account, signal);
  if (signal.aborted || result === null || !result.ok) return;
  const worse = worseThan(account.capabilities, result.capabilities);
  await store.transaction(() => {
    // Meanwhile the owner may have changed or checked it.
    const there = accounts.get();
    if (there?.probedAt === account.probedAt && there.address === account.address)
      accounts.noteProbe(account.id, result.capabilities, clock.now(), worse);
  });
  ports.events.changed('account');
  ports.accountChanged('same-mailbox');
}

function isDue({ accounts, sentMinutes }: AccountPorts, { id, probedAt }: MailAccount, now: number): boolean {
  if (probedAt === null || now - probedAt < betweenProbes) return false;
  const triedAt = accounts.probeMemory(id).triedAt;
  // A clock that was set back must not make it wait for ever.
  if (triedAt !== null && Math.abs(now - triedAt) < betweenTries) return false;
  return !sentMinutes.lately(id, now).some(({ minute }) => minute >= minuteOf(now) - idleMinutes);
}

async function probed(
  { passwords, tester, log }: AccountPorts,
  account: MailAccount,
  signal: Signal,
): Promise<TrialResult | null> {
  try {
    const reading = await passwords.read(account);
    return reading.state === 'there' ? await tester.run(account, reading.password, quiet, signal) : null;
  } catch (error) {
    log.note('account.probe-failed', { error: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}
