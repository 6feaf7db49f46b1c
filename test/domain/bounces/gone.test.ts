import { describe, expect, test } from 'vitest';
import { judged } from '#domain/bounces/judge.ts';
import { stageOf } from '#domain/bounces/reply-stage.ts';

const judge = (status: string, diagnostic: string, prose = '') =>
  judged(
    {
      finalRecipient: 'arne@example.org',
      originalRecipient: '',
      action: 'failed',
      status,
      diagnostic,
      remoteMta: '',
    },
    { prose, words: prose },
  );

describe('an address is called gone', () => {
  test.each([
    ['by a status that speaks of the address', '5.1.1', 'no', ''],
    ['by a status that speaks of its host', '5.4.4', 'host not found', ''],
    ['by a refusal of the recipient itself', '5.0.0', '550 user unknown', '>>> RCPT To:<arne@example.org>'],
    ['where its domain cannot be found', '', 'Unrouteable address', ''],
    ['by the directory of Domino', '', 'User arne not listed in Domino Directory', ''],
    ['by the edge of Exchange Online', '5.4.1', '550 5.4.1 Recipient address rejected: Access denied', ''],
  ])('%s', (_, status, diagnostic, prose) => {
    expect(judge(status, diagnostic, prose)).toMatchObject({ permanent: true, hard: true });
  });
});

describe('an address is not called gone', () => {
  test.each([
    ['by words alone', '5.0.0', '550 user unknown', ''],
    [
      'after the text was taken',
      '5.1.1',
      '550 unknown user',
      '550 unknown user (in reply to end of DATA command)',
    ],
    ['after DATA in a transcript', '', '550 unknown user', '>>> DATA\n<<< 550 unknown user'],
    ['where the status says that the mailbox is there', '5.2.1', '550 5.2.1 user unknown', '>>> RCPT To:<a>'],
    ['where it was switched off', '5.2.1', 'account disabled', '>>> RCPT To:<a>'],
    ['by a status that may pass', '4.1.1', '450 user unknown', '>>> RCPT To:<a>'],
    ['where the sender is meant', '5.1.8', 'Domain of sender address does not exist', ''],
    ['where the delivery program failed', '5.1.1', "procmail: Couldn't create mailbox: No such user", ''],
  ])('%s', (_, status, diagnostic, prose) => {
    expect(judge(status, diagnostic, prose).hard).toBe(false);
  });
});

test.each([
  ['550 x (in reply to RCPT TO command)', 'recipient'],
  ['550 x (in reply to end of DATA command)', 'text'],
  ['SMTP error from remote mail server after end of data: 550 x', 'text'],
  ['SMTP error from remote server for TEXT command, host: mx.example.org', 'text'],
  ['550 x', 'unknown'],
])('%s: the server refused at %s', (prose, stage) => {
  expect(stageOf(prose, prose)).toBe(stage);
});

test('the sentence that names the cause is the evidence, wherever it stands', () => {
  const prose = 'We are sorry.\nThe mailbox of this member is full.\nPlease write to us again.';
  expect(judge('', '<arne@example.org>:', prose)).toMatchObject({
    reason: 'mailbox-full',
    evidence: 'The mailbox of this member is full.',
  });
  expect(judge('5.1.1', '550 5.1.1 <arne@example.org>: user unknown').evidence).toContain('user unknown');
});
