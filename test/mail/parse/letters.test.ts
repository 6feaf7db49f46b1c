import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

const folder = new URL('../../letters/', import.meta.url).pathname;
const expected = z.strictObject({
  kind: z.string(),
  failures: z.array(
    z.strictObject({
      address: z.string(),
      action: z.string(),
      status: z.string(),
      reason: z.string(),
      permanent: z.boolean(),
      hard: z.boolean(),
    }),
  ),
  awayUntil: z.string().nullable(),
  challenge: z.boolean().default(false),
  newAddress: z.string().nullable().default(null),
  tokenPlaces: z.array(z.string()),
});
type Answer = z.infer<typeof expected>;

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.slice(0, -'.eml'.length))
  .toSorted();

function answerTo(name: string): Answer {
  const answer: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return expected.parse(answer);
}

function read(name: string): Answer {
  const letter = readLetter(readFileSync(join(folder, `${name}.eml`)));
  return {
    kind: letter.kind,
    failures: letter.failures.map((one) => ({
      address: one.finalRecipient,
      action: one.action,
      status: one.status,
      reason: one.reason,
      permanent: one.permanent,
      hard: one.hard,
    })),
    awayUntil: letter.awayUntil,
    challenge: letter.challenge,
    newAddress: letter.newAddress?.address ?? null,
    tokenPlaces: letter.tokens.map(({ place }) => place),
  };
}

describe('our own letters', () => {
  test('are enough to show every kind', () => {
    const kinds = names.map((name) => answerTo(name).kind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    expect(names.length).toBeGreaterThanOrEqual(150);
    expect(count('auto-reply')).toBeGreaterThanOrEqual(30);
    for (const kind of ['bounce', 'delayed', 'complaint', 'join', 'leave', 'other'])
      expect(count(kind), kind).toBeGreaterThan(1);
    expect(names.filter((name) => name.startsWith('returned-german/')).length).toBeGreaterThanOrEqual(30);
  });

  test('R23 only what failed with class 5, or with words alone, is permanent, and what is delayed never is', () => {
    const told = names.flatMap((name) => read(name).failures);
    expect(told.filter(({ action, permanent, hard }) => action === 'delayed' && (permanent || hard))).toEqual(
      [],
    );
    const permanent = told.filter((one) => one.permanent);
    expect(permanent.length).toBeGreaterThan(50);
    expect(
      permanent.filter(({ action, status }) => action !== 'failed' || !/^(?:5\.|$)/.test(status)),
    ).toEqual([]);
    expect(told.filter(({ hard, permanent: lasting }) => hard && !lasting)).toEqual([]);
  });

  test.each(names)('%s reads as its answer says', (name) => {
    expect(read(name)).toEqual(answerTo(name));
  });
});
