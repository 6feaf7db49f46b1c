import { step } from '#domain/deliveries/ledger.ts';
import { waitBeforeReconnect } from '#domain/deliveries/retry.ts';
import type { NoticeRecord } from '#electron/features/notices/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { SubmissionConnection } from '../send-mailing/ports.ts';
import { pauseForOpening, released } from '../send-mailing/verdict.ts';
import type { NoticeOutcome } from './hand-over-notice.ts';
import { handOverNotice } from './hand-over-notice.ts';
import type { NoticeSendPorts } from './ports.ts';

/** How long to leave the account alone: until that moment, or until somebody changed something about it. */
export type Rest = number | 'until-told';

/** After the provider said that the account sent enough, in milliseconds. */
const quotaRest = 60 * 60_000;

/** What the job knows besides the ledger. */
export interface NoticeMemory {
  /** Connections in a row that came to nothing. */
  failures: number;
  /** Known here only: written first when the store is well again. */
  owed: NoticeOutcome | null;
}

type Claim =
  | { readonly kind: 'notice'; readonly notice: NoticeRecord }
  | { readonly kind: 'limit'; readonly until: number | null }
  | { readonly kind: 'none' };

/**
 * Sends what waits, one notice after the other over one connection, until there is nothing left; answers how long to
 * rest, null for not at all. @throws whatever the store refused; `memory.owed` then holds what is still to be written
 */
export async function noticeRound(
  ports: NoticeSendPorts,
  memory: NoticeMemory,
  signal: Signal,
): Promise<Rest | null> {
  const opened = await ports.submission.open(signal);
  if ('kind' in opened) {
    if (pauseForOpening(opened) !== null) return 'until-told';
    memory.failures += 1;
    return ports.clock.now() + waitBeforeReconnect(memory.failures);
  }
  try {
    return await letters(ports, memory, opened, signal);
  } finally {
    opened.close();
  }
}

async function letters(
  ports: NoticeSendPorts,
  memory: NoticeMemory,
  connection: SubmissionConnection,
  signal: Signal,
): Promise<Rest | null> {
  while (!signal.aborted) {
    const claim = await settleAndClaim(ports, memory);
    if (claim.kind === 'none') return null;
    if (claim.kind === 'limit') return claim.until ?? 'until-told';
    memory.owed = await handOverNotice(ports, connection, claim.notice, signal);
    const { verdict } = memory.owed;
    if (verdict.connection === 'stays') {
      memory.failures = 0;
      continue;
    }
    await settleOwed(ports, memory);
    if (verdict.pause === 'limit-reached') return ports.clock.now() + quotaRest;
    if (verdict.pause !== null) return 'until-told';
    if (verdict.connection === 'ends') return null;
    memory.failures += 1;
    return ports.clock.now() + waitBeforeReconnect(memory.failures);
  }
  await settleOwed(ports, memory);
  return null;
}

/** The result of the last notice and the claim of the next share one commit. */
async function settleAndClaim(ports: NoticeSendPorts, memory: NoticeMemory): Promise<Claim> {
  const { owed } = memory;
  const claim = await ports.store.transaction(() => {
    if (owed !== null) settle(ports, owed);
    return claimNext(ports);
  });
  // From here on it is ours: whatever fails, it is given back.
  memory.owed = claim.kind === 'notice' ? { notice: claim.notice, from: 'claimed', verdict: released } : null;
  if (owed !== null) ports.events.changed('letters');
  return claim;
}

/** Writes what is still to be written. */
export async function settleOwed(ports: NoticeSendPorts, memory: NoticeMemory): Promise<void> {
  const { owed } = memory;
  if (owed === null) return;
  await ports.store.transaction(() => settle(ports, owed));
  memory.owed = null;
  ports.events.changed('letters');
}

function settle({ notices, clock }: NoticeSendPorts, { notice, from, verdict }: NoticeOutcome): void {
  notices.move(notice.id, from, step(from, verdict.event), {
    at: clock.now(),
    attempted: verdict.attempted,
    until: verdict.until,
    ...(verdict.reply === null ? {} : { reply: verdict.reply }),
  });
}

function claimNext({ notices, budget, power, clock }: NoticeSendPorts): Claim {
  const at = clock.now();
  for (;;) {
    const notice = notices.nextWaiting();
    if (notice === null || power.isAsleep()) return { kind: 'none' };
    if (notices.mayStillGo(notice.normalised)) {
      const { now, nextAt } = budget.allowance(at);
      if (now <= 0) return { kind: 'limit', until: nextAt };
      notices.move(notice.id, 'waiting', step('waiting', 'claim'), { at });
      return { kind: 'notice', notice };
    }
    notices.move(notice.id, 'waiting', step('waiting', 'cancel'), { at });
  }
}
