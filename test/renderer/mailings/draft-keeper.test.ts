import { describe, expect, it } from 'vitest';
import type { DraftText, KeeperState } from '#renderer/features/mailings/write/draft-keeper.ts';
import { draftKeeper, retryAfter, typingPause } from '#renderer/features/mailings/write/draft-keeper.ts';

const text = (subject: string): DraftText => ({
  listIds: [],
  subject,
  preheader: '',
  document: { type: 'doc', content: [] },
});

interface Saving {
  readonly subject: string;
  readonly revision: number;
  readonly done: () => void;
  readonly fail: (error: Error) => void;
}

function setUp() {
  const savings: Saving[] = [];
  const states: KeeperState[] = [];
  let waiting: { run: () => void; milliseconds: number } | null = null;
  const keeper = draftKeeper(
    { revision: 7, savedAt: 0 },
    {
      save: ({ subject }, revision) =>
        new Promise((resolve, reject) => {
          const done = () => resolve({ revision: revision + 1, savedAt: 1000 });
          savings.push({ subject, revision, done, fail: reject });
        }),
      isElsewhere: (error) => error instanceof Error && error.message === 'elsewhere',
      onState: (state) => states.push(state),
      later: (run, milliseconds) => {
        waiting = { run, milliseconds };
        return () => {
          waiting = null;
        };
      },
    },
  );
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  return {
    keeper,
    savings,
    kinds: () => states.map(({ kind }) => kind),
    wait: () => waiting?.milliseconds,
    pass: () => waiting?.run(),
    settle,
  };
}

describe('A draft that saves itself', () => {
  it('waits for a pause in typing and then saves the last text once', () => {
    const { keeper, savings, wait, pass } = setUp();
    keeper.change(text('F'));
    keeper.change(text('Fest'));
    expect(savings).toEqual([]);
    expect(wait()).toBe(typingPause);
    pass();
    expect(savings.map(({ subject, revision }) => [subject, revision])).toEqual([['Fest', 7]]);
  });

  it('saves one after the other, each based on the revision before it', async () => {
    const { keeper, savings, settle, kinds } = setUp();
    keeper.change(text('one'));
    const flushed = keeper.flush();
    keeper.change(text('two'));
    savings[0]?.done();
    await settle();
    expect(savings.map(({ subject, revision }) => [subject, revision])).toEqual([
      ['one', 7],
      ['two', 8],
    ]);
    savings[1]?.done();
    expect(await flushed).toBe(true);
    expect(kinds().at(-1)).toBe('saved');
  });

  it('keeps the text when saving fails, and tries again by itself', async () => {
    const { keeper, savings, settle, kinds, wait, pass } = setUp();
    keeper.change(text('one'));
    const flushed = keeper.flush();
    savings[0]?.fail(new Error('disk'));
    expect(await flushed).toBe(false);
    expect(kinds().at(-1)).toBe('failed');
    expect(wait()).toBe(retryAfter);
    pass();
    await settle();
    expect(savings.map(({ subject }) => subject)).toEqual(['one', 'one']);
  });

  it('saves nothing more once somebody else has saved in between', async () => {
    const { keeper, savings, kinds } = setUp();
    keeper.change(text('mine'));
    const flushed = keeper.flush();
    savings[0]?.fail(new Error('elsewhere'));
    expect(await flushed).toBe(false);
    expect(kinds().at(-1)).toBe('elsewhere');
    keeper.change(text('mine still'));
    expect(await keeper.flush()).toBe(false);
    expect(savings).toHaveLength(1);
  });
});
