import { describe, expect, test } from 'vitest';
import { addressToOpen } from '#electron/hosts/desktop/guards/external.ts';
import { replyLink } from '#renderer/features/answers/reply-link.ts';

const letter = {
  replyTo: 'rosa@example.org',
  subject: 'Re: Fest',
  wrote: 'Am 3. Mai schrieb Rosa:',
  text: 'Ja\ngern\n',
};

describe('the address that opens an answer', () => {
  test('names the person, the subject once answered, and quotes the first words', () => {
    const link = new URL(replyLink({ ...letter, subject: 'AW: Re: Fest' }) ?? '');
    expect(link.pathname).toBe('rosa@example.org');
    expect(link.searchParams.get('subject')).toBe('Re: Fest');
    expect(link.searchParams.get('body')).toBe('\r\n\r\nAm 3. Mai schrieb Rosa:\r\n> Ja\r\n> gern');
  });

  test.each([
    ['an ordinary letter', letter],
    ['a long letter with umlauts', { ...letter, text: 'ü'.repeat(5000), subject: 'ö'.repeat(500) }],
    [
      'half a character where it is cut',
      { ...letter, text: '🎉'.repeat(700), subject: `${'a'.repeat(119)}🎉` },
    ],
    ['a plus in the address', { ...letter, replyTo: 'rosa+fest@example.org' }],
    [
      'words that would be fields of their own',
      { ...letter, subject: 'a&attach=/etc/passwd&to=eve@example.org' },
    ],
  ])('is one the desktop hands outside: %s', (_what, answered) => {
    const link = replyLink(answered);
    expect(link).not.toBeNull();
    expect(addressToOpen(link ?? '')).not.toBeNull();
    expect([...new URL(link ?? '').searchParams.keys()].toSorted()).toEqual(['body', 'subject']);
  });

  test.each([
    ['rosa'],
    [''],
    ['rösa@example.org'],
    ['rosa@example.org?bcc=eve@example.org'],
    ['"a b"@example.org'],
  ])('is not made of %j, which no mail program could be handed safely', (replyTo) => {
    expect(replyLink({ ...letter, replyTo })).toBeNull();
  });
});
