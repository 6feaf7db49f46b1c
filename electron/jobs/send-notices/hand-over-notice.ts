import { step } from '#domain/deliveries/ledger.ts';
import type { NoticeRecord } from '#electron/features/notices/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { SubmissionConnection, SubmitResult } from '../send-mailing/ports.ts';
import type { Verdict } from '../send-mailing/verdict.ts';
import { released, verdictOf } from '../send-mailing/verdict.ts';
import type { NoticeSendPorts } from './ports.ts';

/** What became of a notice, not yet written down. */
export interface NoticeOutcome {
  readonly notice: NoticeRecord;
  /** The state the ledger has it in. */
  readonly from: 'claimed' | 'in-doubt';
  readonly verdict: Verdict;
}

/** Said from inside `beforeDot` when the notice may not leave any more. */
class Withdrawn extends Error {}

/**
 * Builds a claimed notice and hands it over. `in-doubt` is durable before the dot leaves, in the same transaction as
 * its place in the account's limits; where that cannot be written the dot is withheld.
 * @throws Refusal `store.…` when the store could not be written
 */
export async function handOverNotice(
  ports: NoticeSendPorts,
  connection: SubmissionConnection,
  notice: NoticeRecord,
  signal: Signal,
): Promise<NoticeOutcome> {
  let dotted = false;
  const beforeDot = async () => {
    await ports.store.transaction(() => {
      const at = ports.clock.now();
      if (signal.aborted || ports.power.isAsleep() || !ports.budget.reserve(at)) throw new Withdrawn();
      ports.notices.move(notice.id, 'claimed', step('claimed', 'dot'), { at });
    });
    dotted = true;
  };
  const mail = {
    ...ports.noticeComposer.compose(notice, ports.clock.now()),
    deliveryId: null,
    noticeId: notice.id,
  };
  let result: SubmitResult;
  try {
    result = await connection.submit(mail, beforeDot, signal);
  } catch (error) {
    if (!dotted && error instanceof Refusal) throw error;
    if (!dotted && error instanceof Withdrawn) return { notice, from: 'claimed', verdict: released };
    ports.log.note('send-notices.submission-broke', { notice: notice.id, afterDot: dotted });
    result = { kind: 'lost' };
  }
  return {
    notice,
    from: dotted ? 'in-doubt' : 'claimed',
    verdict: verdictOf(result, dotted, notice.attempts, ports.clock.now()),
  };
}
