import { describe, expect, test } from 'vitest';
import type { CaseId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { groupByCause, groupByDay } from '#renderer/features/decide/group-cases.ts';
import { aCase } from './case.ts';

const id = (number: number) => toId<CaseId>(number);

describe('cards', () => {
  test('stand under their plain cause, the clearest first, and none is lost', () => {
    const rows = [
      aCase({ id: id(1), kind: 'join', cause: 'join' }),
      aCase({ id: id(2), cause: 'mailbox-full', permanent: false }),
      aCase({ id: id(3) }),
      aCase({ id: id(4), cause: 'server-trouble', permanent: false }),
      aCase({ id: id(5) }),
      aCase({ id: id(6), cause: 'no-such-domain' }),
    ];
    const groups = groupByCause(rows);
    expect(groups.map(({ key, rows: inside }) => [key, inside.map((row) => row.id)])).toEqual([
      ['no-such-mailbox', [3, 5]],
      ['no-such-domain', [6]],
      ['passing', [2, 4]],
      ['join', [1]],
    ]);
  });

  test('stand under their day once they are decided', () => {
    const rows = [
      aCase({ id: id(1), at: 1, settledAt: 9 }),
      aCase({ id: id(2), at: 2, settledAt: 8 }),
      aCase({ id: id(3), at: 1, settledAt: 1 }),
    ];
    const groups = groupByDay(rows, (at) => (at > 5 ? 'heute' : 'gestern'));
    expect(groups.map(({ key, rows: inside }) => [key, inside.length])).toEqual([
      ['heute', 2],
      ['gestern', 1],
    ]);
  });
});
