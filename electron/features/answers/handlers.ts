import type { AnswerDetail, answers } from '#contract/answers.ts';
import type { HandlersOf } from '#contract/define.ts';
import type { LetterId } from '#domain/ids.ts';
import type { KeptLetterPorts } from '../letters/read-kept.ts';
import { readKept } from '../letters/read-kept.ts';
import type { Clock, Events, Transactions } from '../ports.ts';
import { Refusal } from '../refuse.ts';
import type { AnswerTable } from './ports.ts';

export interface AnswerPorts extends KeptLetterPorts {
  readonly store: Transactions;
  readonly answers: AnswerTable;
  readonly clock: Clock;
  readonly events: Events;
}

/** So much of a letter is handed out for quoting, in characters. */
const longestQuoted = 2000;
const gone = () => new Refusal({ code: 'gone', params: { noun: 'letter' } });

export function answerHandlers(ports: AnswerPorts): HandlersOf<typeof answers> {
  return {
    'answers.list': ({ offset, limit }) => ({
      ...ports.answers.list(offset, limit),
      unseen: ports.answers.unseen(),
    }),
    'answers.get': ({ letterId }) => detail(ports, letterId),
    'answers.mark': async ({ letterId, isSeen }) => {
      const at = isSeen ? ports.clock.now() : null;
      const found = await ports.store.transaction(() => ports.answers.mark(letterId, at));
      if (!found) throw gone();
      ports.events.changed('letters', [letterId]);
      return null;
    },
    'answers.mark-all': async () => {
      await ports.store.transaction(() => ports.answers.markAll(ports.clock.now()));
      ports.events.changed('letters');
      return null;
    },
  };
}

async function detail(ports: AnswerPorts, letterId: LetterId): Promise<AnswerDetail> {
  const kept = ports.answers.get(letterId);
  if (kept === null) throw gone();
  const facts = await readKept(ports, letterId);
  const { row, folder, isKnown } = kept;
  return {
    ...row,
    replyTo: facts?.replyTo || row.from,
    isKnown,
    folder,
    text: facts?.text.slice(0, longestQuoted) ?? '',
    attachments: facts?.attachments ?? [],
  };
}
