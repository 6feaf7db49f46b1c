import { describe, expect, it } from 'vitest';
import { createCommandBoard } from '#renderer/client/command-board.ts';

describe('the commands of a window', () => {
  it('act while somebody offers them, and not any more afterwards', () => {
    const board = createCommandBoard();
    let times = 0;
    const leave = board.offer('new-mailing', () => (times += 1));
    expect(board.offered()).toEqual(['new-mailing']);
    expect(board.act('new-mailing')).toBe(true);
    leave();
    expect(board.act('new-mailing')).toBe(false);
    expect(board.offered()).toEqual([]);
    expect(times).toBe(1);
  });

  it('act once, for whoever offered them last, and then for whoever did before', () => {
    const board = createCommandBoard();
    const done: string[] = [];
    board.offer('search', () => done.push('screen'));
    const leave = board.offer('search', () => done.push('dialog'));
    board.act('search');
    leave();
    board.act('search');
    expect(done).toEqual(['dialog', 'screen']);
    expect(board.offered()).toEqual(['search']);
  });

  it('tell of every change of what is offered', () => {
    const board = createCommandBoard();
    let told = 0;
    const stop = board.onChange(() => (told += 1));
    board.offer('lock', () => undefined)();
    stop();
    board.offer('lock', () => undefined);
    expect(told).toBe(2);
  });
});
