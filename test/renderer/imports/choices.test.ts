import { describe, expect, it } from 'vitest';
import type { ImportColumn, ImportSource } from '#contract/imports.ts';
import type { ColumnTarget } from '#domain/imports/target.ts';
import {
  knownFields,
  sureness,
  targetKey,
  targetOptions,
  toLookAt,
} from '#renderer/features/imports/column-targets.ts';
import { isFuture } from '#renderer/features/imports/consent-day.ts';
import {
  consentInput,
  emptyDraft,
  hasAddress,
  isSomethingLost,
  targetsAfter,
} from '#renderer/features/imports/draft.ts';
import { stepAfter, stepBefore } from '#renderer/features/imports/steps.ts';
import { wordsIn } from '../words.ts';

const address: ColumnTarget = { kind: 'address' };
const skip: ColumnTarget = { kind: 'skip' };
const own: ColumnTarget = { kind: 'own-field', name: 'Ort', fieldKind: 'text' };

function column(index: number, target: ColumnTarget, confidence: ImportColumn['confidence']): ImportColumn {
  return { index, heading: `c${index}`, examples: [], target, confidence, remark: null };
}

function source(importId: string, targets: readonly ColumnTarget[]): ImportSource {
  const columns = targets.map((target, index) => column(index, target, 'certain'));
  return {
    importId,
    name: 'a.csv',
    rows: 1,
    separator: ';',
    encoding: 'utf-8',
    hasHeading: true,
    columns,
    lines: [],
    first: [],
  };
}

describe('what columns become', () => {
  it('has a key of its own for each target, and each is offered', async () => {
    const options = targetOptions(knownFields([{ name: 'Ort', kind: 'text' }], []), await wordsIn('de'));
    const keys = options.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, target } of options) if (target !== null) expect(targetKey(target)).toBe(key);
    expect(options.at(-1)).toMatchObject({ key: 'new', target: null });
  });

  it('offers a field that another column of the file makes, once', () => {
    expect(knownFields([], [own, own, address])).toEqual([{ name: 'Ort', kind: 'text' }]);
  });

  it('asks to look at what was guessed until a person chose', () => {
    const columns = [column(0, own, 'guessed'), column(1, address, 'certain'), column(2, skip, 'left-out')];
    expect(toLookAt(columns, [own, address, skip])).toBe(1);
    expect(toLookAt(columns, [skip, address, skip])).toBe(0);
    expect(sureness(column(0, own, 'guessed'), address)).toBe('chosen');
    expect(sureness(column(0, own, 'guessed'), skip)).toBe('left-out');
  });
});

describe('a file that is read once more', () => {
  const before = { ...emptyDraft(null), source: source('one', [own, address]), targets: [skip, address] };

  it('keeps what a person chose', () => {
    expect(targetsAfter({ ...before, isChosen: true }, source('one', [own, address]))).toEqual([
      skip,
      address,
    ]);
  });

  it('takes the guesses when nobody chose, when the columns are others, or when it is another file', () => {
    expect(targetsAfter(before, source('one', [own, address]))).toEqual([own, address]);
    expect(targetsAfter({ ...before, isChosen: true }, source('one', [address]))).toEqual([address]);
    expect(targetsAfter({ ...before, isChosen: true }, source('two', [own, address]))).toEqual([
      own,
      address,
    ]);
  });
});

describe('an import in the making', () => {
  it('goes through five steps and back', () => {
    expect(stepBefore('source')).toBeNull();
    expect(stepAfter('source')).toBe('columns');
    expect(stepBefore('trial')).toBe('consent');
    expect(stepAfter('trial')).toBeNull();
  });

  it('is lost once a file was read or text was typed', () => {
    expect(isSomethingLost(emptyDraft(null))).toBe(false);
    expect(isSomethingLost({ ...emptyDraft(null), text: 'a' })).toBe(true);
    expect(isSomethingLost({ ...emptyDraft(null), source: source('one', [address]) })).toBe(true);
  });

  it('needs an address', () => {
    expect(hasAddress([own, skip])).toBe(false);
    expect(hasAddress([own, address])).toBe(true);
  });

  it('says a day that is not known as none', () => {
    expect(consentInput('one', emptyDraft(null).consent)).toMatchObject({ importId: 'one', since: null });
  });
});

describe('the day of a consent', () => {
  const noon = new Date(2026, 10, 24, 12).getTime();

  it('may be today, and not tomorrow', () => {
    expect(isFuture('2026-11-24', noon)).toBe(false);
    expect(isFuture('2026-11-25', noon)).toBe(true);
    expect(isFuture('2027-01-01', noon)).toBe(true);
    expect(isFuture('', noon)).toBe(false);
  });
});
