import { expect, test } from 'vitest';
import type { AnswerRow } from '#contract/answers.ts';
import type { LetterId, MailingId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { groupAnswers } from '#renderer/features/answers/group-answers.ts';

function answer(id: number, mailing: number | null): AnswerRow {
  return {
    id: toId<LetterId>(id),
    who: 'Rosa',
    from: 'rosa@example.org',
    subject: 'Re: Fest',
    beginning: 'Ja',
    at: id,
    isSeen: false,
    mailing: mailing === null ? null : { id: toId<MailingId>(mailing), subject: `Fest ${mailing}` },
  };
}

test('answers stand under their mailing, the mailing answered last on top, and none is lost', () => {
  const groups = groupAnswers([answer(9, 2), answer(8, null), answer(7, 1), answer(6, 2)]);
  expect(groups.map(({ mailing, rows }) => [mailing, rows.map(({ id }) => Number(id))])).toEqual([
    ['Fest 2', [9, 6]],
    [null, [8]],
    ['Fest 1', [7]],
  ]);
});
