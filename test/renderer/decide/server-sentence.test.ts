import { describe, expect, test } from 'vitest';
import { bounceReasons } from '#domain/bounces/bounce.ts';
import { serverSentence } from '#renderer/features/decide/server-sentence.ts';

describe('what a server said', () => {
  test.each([
    ['5.1.1', 'no-such-mailbox', 'evidence:said.unknown-recipient'],
    ['4.2.2', 'mailbox-full', 'evidence:said.full'],
    ['5.1.10', 'no-such-domain', 'evidence:said.unknown-domain'],
    ['5.7.1', 'unknown', 'evidence:said.policy'],
    ['4.4.7', 'not-reachable', 'evidence:said.expired'],
    ['', 'unknown', 'evidence:said.other'],
    ['nonsense', 'unknown', 'evidence:said.other'],
  ] as const)('%s with the reason %s is said in a sentence', (status, reason, sentence) => {
    expect(serverSentence(status, reason)).toBe(sentence);
  });

  test('is the known reason where the code is vaguer than it', () => {
    expect(serverSentence('5.7.1', 'spam')).toBe('evidence:said.spam');
    expect(serverSentence('5.0.0', 'no-such-mailbox')).toBe('evidence:said.unknown-recipient');
  });

  test('has a sentence for every reason', () => {
    for (const reason of bounceReasons) expect(serverSentence('', reason)).toMatch(/^evidence:said\./);
  });
});
