import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

const folder = new URL('../../letters/', import.meta.url);
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
  tokenPlaces: z.array(z.string()),
});

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.slice(0, -'.eml'.length));

describe('our own letters', () => {
  test('are enough to show every kind', () => {
    expect(names.length).toBeGreaterThanOrEqual(24);
  });

  test.each(names)('%s reads as its answer says', (name) => {
    const letter = readLetter(readFileSync(new URL(`${name}.eml`, folder)));
    const read = {
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
      tokenPlaces: letter.tokens.map(({ place }) => place),
    };
    const answer: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    expect(read).toEqual(expected.parse(answer));
  });
});
