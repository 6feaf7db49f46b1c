import type { ComposedMail } from '#electron/features/mailings/ports.ts';
import type { Posted, TestPost } from '#electron/features/test-mail/ports.ts';
import type { Clock, Log, Transactions } from '#electron/features/ports.ts';
import { aborter } from '#electron/features/aborter.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { Budget, Submission, SubmitResult } from '../send-mailing/ports.ts';

interface TestSendPorts {
  readonly store: Transactions;
  readonly submission: Submission;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly log: Log;
}

/** Said from inside `beforeDot` when the limits of the account were used up meanwhile. */
class LimitReached extends Error {}

export interface TestSender extends TestPost {
  /** Ends what is on its way; resolves when nothing runs any more. */
  close(): Promise<void>;
}

/** Sends test mails over connections of their own, each once: whoever pressed the button sees what became of it. */
export function testSender(ports: TestSendPorts): TestSender {
  const stop = aborter();
  const underWay = new Set<Promise<unknown>>();
  return {
    post: async (mail) => {
      const posted = post(ports, mail, stop.signal);
      const ended = posted.then(
        () => undefined,
        () => undefined,
      );
      underWay.add(ended);
      try {
        return await posted;
      } finally {
        underWay.delete(ended);
      }
    },
    close: async () => {
      stop.abort();
      await Promise.all(underWay);
    },
  };
}

async function post(ports: TestSendPorts, mail: ComposedMail, signal: Signal): Promise<Posted> {
  const { budget, clock, submission } = ports;
  const limit = (): Posted => ({ kind: 'limit', until: budget.allowance(clock.now()).nextAt });
  if (budget.allowance(clock.now()).now <= 0) return limit();
  const opened = await submission.open(signal);
  if ('kind' in opened) return { kind: 'no-connection', problem: opened.problem };
  let dotted = false;
  const beforeDot = async () => {
    await ports.store.transaction(() => {
      if (!budget.reserve(clock.now())) throw new LimitReached();
    });
    dotted = true;
  };
  try {
    return postedOf(
      await opened.submit({ ...mail, deliveryId: null, isTest: true }, beforeDot, signal),
      dotted,
    );
  } catch (error) {
    if (error instanceof LimitReached) return limit();
    if (!dotted && error instanceof Refusal) throw error;
    ports.log.note('send-test.submission-broke', { afterDot: dotted });
    return { kind: 'lost', mayHaveLeft: dotted };
  } finally {
    opened.close();
  }
}

function postedOf(result: SubmitResult, dotted: boolean): Posted {
  if (result.kind === 'accepted') return { kind: 'accepted' };
  if (result.kind === 'rejected') return { kind: 'refused', code: result.reply.code };
  return { kind: 'lost', mayHaveLeft: dotted && result.dotWithheld !== true };
}
