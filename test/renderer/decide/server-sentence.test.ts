import { describe, expect, test } from 'vitest';
import { bounceReasons } from '#domain/bounces/bounce.ts';
import { detailOf, statusDetails } from '#domain/bounces/status-details.ts';
import { serverSentence } from '#renderer/features/decide/server-sentence.ts';
import { status as sentences } from '#wording/status.ts';

/** The highest detail of each subject in the registry; there is none missing below it. */
const registry = { 0: 0, 1: 10, 2: 4, 3: 6, 4: 7, 5: 6, 6: 10, 7: 30 } as const;
const registered = Object.entries(registry).flatMap(([subject, last]) =>
  Array.from({ length: last + 1 }, (_, detail) => `${subject}.${String(detail)}`),
);

describe('what a server said', () => {
  test('R23: every enhanced status of RFC 3463 and its registry has a sentence in both languages', () => {
    expect([...statusDetails].toSorted()).toEqual(registered.toSorted());
    for (const detail of statusDetails) {
      for (const words of [sentences.de, sentences.en]) expect(words[detail]).toMatch(/\.$/);
      expect(serverSentence(`5.${detail}`, 'unknown')).toBe(`status:${detail}`);
      expect(serverSentence(`4.${detail}`, 'unknown')).toBe(`status:${detail}`);
    }
  });

  test.each([
    ['5.1.1', 'no-such-mailbox', 'status:1.1'],
    ['4.2.2', 'mailbox-full', 'status:2.2'],
    ['5.1.10', 'no-such-domain', 'status:1.2'],
    ['5.1.10', 'no-such-mailbox', 'status:1.1'],
    ['5.7.1', 'unknown', 'status:7.1'],
    ['5.7.26', 'policy', 'status:7.26'],
    ['4.4.7', 'not-reachable', 'status:4.7'],
    ['', 'unknown', 'evidence:said.other'],
    ['nonsense', 'unknown', 'evidence:said.other'],
    ['5.9.99', 'unknown', 'evidence:said.other'],
    ['5.9.99', 'mailbox-full', 'status:2.2'],
  ] as const)('%s with the reason %s is said in a sentence', (status, reason, sentence) => {
    expect(serverSentence(status, reason)).toBe(sentence);
  });

  test('is the known reason where the code is vaguer than it, or says something else', () => {
    expect(serverSentence('5.7.1', 'spam')).toBe('evidence:said.spam');
    expect(serverSentence('5.0.0', 'no-such-mailbox')).toBe('status:1.1');
    expect(serverSentence('5.1.1', 'spam')).toBe('evidence:said.spam');
  });

  test('has a sentence for every reason', () => {
    for (const reason of bounceReasons)
      expect(serverSentence('', reason)).toMatch(/^(?:evidence:said|status:)/);
  });

  test.each(['', '5', '5.1', 'x.1.1.1', '5.1.11'])('no detail is made up for %o', (status) => {
    expect(detailOf(status)).toBeNull();
  });
});
