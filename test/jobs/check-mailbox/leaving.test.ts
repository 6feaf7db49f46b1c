import { describe, expect, test } from 'vitest';
import { mailedArne as mailed } from './mailed-arne.ts';
import type { RequestBench } from './request-bench.ts';
import { contentOf, requestBench } from './request-bench.ts';

const arne = 'Arne Beck <arne.beck@example.org>';
const address = 'arne.beck@example.org';
const day = 24 * 60 * 60 * 1000;

function expectLeft(club: RequestBench) {
  expect(club.state(address)).toBe('left');
  expect(club.notices()).toMatchObject([{ purpose: 'goodbye', address, state: 'waiting' }]);
  const { text } = contentOf(club.notices()[0]);
  expect(text).toContain('Schade, bis bald.');
  expect(text).toContain('mailto:post+sonnenpost@example.org?subject=Anmelden');
}

describe('one letter is enough, and one notice says so', () => {
  test('with the token of the header, whoever sends it (I06)', async () => {
    const { club, token } = await mailed();
    await club.letter({
      from: 'x@elsewhere.example.org',
      to: `post+${token('leave')}@example.org`,
      subject: 'Abmelden',
    });
    expectLeft(club);
    expect(club.notices()[0]?.['in_reply_to']).toBe('');
  });

  test('with the token in the subject', async () => {
    const { club, token } = await mailed();
    await club.letter({ from: arne, subject: `Abmelden ${token('leave')}` });
    expectLeft(club);
    expect(club.notices()[0]?.['in_reply_to']).toMatch(/^<letter-/);
  });

  test('with nothing else in it (I12)', async () => {
    const { club, token } = await mailed();
    await club.letter({ from: arne, to: `post+${token('leave')}@example.org` });
    expectLeft(club);
  });

  test('as a phone sends it, with an empty subject (I11)', async () => {
    const { club, token } = await mailed();
    const text = 'Apple Mail sent this email to unsubscribe from the message “Kommt zum Sommerfest”.';
    await club.letter({ from: 'n.n@elsewhere.example.org', to: `post+${token('leave')}@example.org`, text });
    expectLeft(club);
  });

  test('as the button of a mail program writes it that calls its letter automatic; no machine is answered', async () => {
    const { club, token } = await mailed();
    await club.letter({
      from: arne,
      to: `post+${token('leave')}@example.org`,
      subject: 'unsubscribe',
      more: { 'Auto-Submitted': 'auto-replied', 'X-Apple-Unsubscribe': 'true' },
    });
    expect(club.state(address)).toBe('left');
    expect(club.notices()).toEqual([]);
  });

  test('but an out-of-office reply is none, wherever it goes', async () => {
    const { club, token } = await mailed();
    await club.letter({
      from: arne,
      to: `post+${token('leave')}@example.org`,
      subject: 'Automatische Antwort: Kommt zum Sommerfest',
      more: { 'Auto-Submitted': 'auto-replied' },
      text: 'Ich bin im Urlaub. Abmelden muss sich niemand.',
    });
    expect(club.state(address)).toBe('active');
  });

  test.each([
    'abmelden',
    'Bitte abmelden!',
    'unsubscribe',
    'Hallo,\nbitte aus dem Verteiler austragen',
    'signoff',
  ])('as an answer that says „%s“', async (text) => {
    const { club, messageId } = await mailed();
    await club.letter({
      from: arne,
      subject: 'Re: Kommt zum Sommerfest',
      text: `${text}\n\n> Liebe Leute`,
      more: { 'In-Reply-To': messageId },
    });
    expectLeft(club);
  });
});

describe('an answer to our mailing is enough', () => {
  test('where only References name it, from another program and with our text below', async () => {
    const { club, messageId } = await mailed();
    await club.letter({
      from: arne,
      subject: 'AW: Kommt zum Sommerfest',
      text: 'Bitte abmelden.\n\nAm 4. Mai schrieb Musterverein Seeblick:\n> Liebe Leute',
      more: { References: `<other@example.org> ${messageId}` },
    });
    expectLeft(club);
  });

  test('where only the footer below names it, from the address that was mailed', async () => {
    const { club, token } = await mailed();
    const text = `unsubscribe\n\n> Abmelden: post+${token('leave-body')}@example.org`;
    await club.letter({ from: arne, subject: 'Re: Kommt zum Sommerfest', text });
    expectLeft(club);
  });

  test('not with a Message-ID that somebody made up', async () => {
    const { club, messageId } = await mailed();
    const more = { 'In-Reply-To': messageId.replace(/^<m\.../, '<m.aa') };
    await club.letter({ from: arne, subject: 'Re: Kommt', text: 'Abmelden', more });
    expect(club.state(address)).toBe('active');
    expect(club.notices()).toMatchObject([{ purpose: 'confirm-leave' }]);
  });
});

describe('a fresh letter whose sender the own provider found (DMARC)', () => {
  const results = (server: string, dmarc: string) => `${server}; spf=pass; dmarc=${dmarc}`;
  const own = 'mx.provider.example.org';
  const pass = results(own, 'pass (p=none) header.from=example.org');
  const word = { from: arne, subject: 'Abmelden Sonnenpost' };

  test('is one step, with one goodbye that answers it', async () => {
    const club = await requestBench();
    await club.letter({ ...word, more: { 'Authentication-Results': pass } });
    expectLeft(club);
    expect(club.notices()[0]?.['in_reply_to']).toMatch(/^<letter-/);
    expect(await club.outcomes()).toEqual(['leave left']);
    await club.letter({ ...word, more: { 'Authentication-Results': pass } });
    expect(club.notices()).toHaveLength(1);
  });

  test.each([
    ['no result', {}],
    ['one that failed', { 'Authentication-Results': results(own, 'fail header.from=example.org') }],
    ['one of another server', { 'Authentication-Results': results('mx.elsewhere.example.net', 'pass') }],
    [
      'one that passed below the own that did not',
      { 'Authentication-Results': results(own, 'none'), 'authentication-results': pass },
    ],
    [
      'one about another domain',
      { 'Authentication-Results': results(own, 'pass header.from=elsewhere.example') },
    ],
    ['a second sender', { 'Authentication-Results': pass, from: 'Eva <eva@example.org>' }],
  ])('but with %s the address is asked, and nothing changes', async (_, more) => {
    const club = await requestBench();
    await club.letter({ ...word, more });
    expect(club.state(address)).toBe('active');
    expect(club.notices()).toMatchObject([{ purpose: 'confirm-leave', address }]);
  });

  test('speaks for the sender alone: with the footer of somebody else, that person is asked', async () => {
    const { club, token } = await mailed();
    await club.letter({
      from: 'Bruno Fink <bruno.fink@example.org>',
      to: `post+${token('leave-body')}@example.org`,
      subject: 'Abmelden',
      more: { 'Authentication-Results': pass },
    });
    expect(club.state(address)).toBe('active');
    expect(club.notices()).toMatchObject([{ purpose: 'confirm-leave', address }]);
  });

  test('of a machine changes nothing', async () => {
    const club = await requestBench();
    await club.letter({
      ...word,
      more: { 'Authentication-Results': pass, 'Auto-Submitted': 'auto-replied' },
    });
    await club.letter({ ...word, more: { 'Authentication-Results': pass, Precedence: 'bulk' } });
    expect(club.state(address)).toBe('active');
    expect(club.notices()).toEqual([]);
  });
});

test('a second letter changes nothing and is silent', async () => {
  const { club, token } = await mailed();
  for (const _ of [1, 2, 3]) {
    await club.letter({ from: arne, subject: `Abmelden ${token('leave')}` });
    club.clock.advance(2 * day);
  }
  expectLeft(club);
  expect((await club.outcomes()).toSorted()).toEqual(['leave left', 'leave noted', 'leave noted']);
});

test.each(['Bitte NICHT abmelden', 'Please do not unsubscribe me'])(
  '„%s“ never acts, whatever it is sent to (I10)',
  async (text) => {
    const { club, token, messageId } = await mailed();
    await club.letter({ from: arne, to: `post+${token('leave')}@example.org`, text });
    await club.letter({ from: arne, subject: 'Re: Kommt', text, more: { 'In-Reply-To': messageId } });
    expect(club.state(address)).toBe('active');
    expect(club.notices()).toEqual([]);
    expect(await club.outcomes()).toEqual(['answer answer', 'answer answer']);
  },
);

describe('without anything we signed, anybody may have written', () => {
  test('so the address is asked once, and nothing changes before it answers (I05)', async () => {
    const club = await requestBench();
    await club.letter({ from: arne, subject: 'Abmelden Sonnenpost' });
    await club.letter({ from: arne, subject: 'Abmelden Sonnenpost' });
    expect(club.state(address)).toBe('active');
    expect(club.notices()).toMatchObject([{ purpose: 'confirm-leave', address }]);
    const { token } = contentOf(club.notices()[0]);
    await club.letter({ from: arne, subject: `JA ${token}`, text: `JA ${token}` });
    expect(club.state(address)).toBe('left');
    expect(club.notices().map((row) => row['purpose'])).toEqual(['confirm-leave', 'goodbye']);
    await club.letter({ from: arne, subject: `JA ${token}` });
    expect(club.notices()).toHaveLength(2);
  });

  test.each([
    ['signed by somebody else', []],
    // Who has it has seen the letter: the person is asked, and that is all.
    ['for bounces', [{ purpose: 'confirm-leave', address }]],
  ])('and a token %s is nothing that we signed for leaving', async (which, asked) => {
    const { club, token } = await mailed();
    const foreign = () => new Uint8Array(32);
    const forged = which === 'for bounces' ? token('bounce') : token('leave', foreign);
    await club.letter({
      from: 'x@elsewhere.example.org',
      to: `post+${forged}@example.org`,
      subject: `Abmelden ${forged}`,
      text: 'abmelden',
    });
    expect(club.state(address)).toBe('active');
    expect(club.notices()).toMatchObject(asked);
  });

  test('the answer may be the same word again, or a JA', async () => {
    for (const text of ['Ja', 'abmelden']) {
      const club = await requestBench();
      await club.letter({ from: arne, subject: 'Abmelden' });
      const { messageId } = contentOf(club.notices()[0]);
      await club.letter({
        from: arne,
        subject: 'Re: Abmeldung bestätigen',
        text,
        more: { 'In-Reply-To': messageId },
      });
      expect(club.state(address), text).toBe('left');
    }
  });

  test('a friend who presses the link of a forwarded mail makes the person be asked', async () => {
    const { club, token } = await mailed();
    await club.letter({
      from: 'friend@elsewhere.example.org',
      to: `post+${token('leave-body')}@example.org`,
      subject: 'Abmelden',
    });
    expect(club.state(address)).toBe('active');
    expect(club.notices()).toMatchObject([{ purpose: 'confirm-leave', address, in_reply_to: '' }]);
  });

  test('where nothing may be written, the owner is asked', async () => {
    const club = await requestBench();
    await club.letter({ from: arne, subject: 'Abmelden', more: { Precedence: 'list' } });
    expect(club.notices()).toEqual([]);
    expect(await club.outcomes()).toEqual(['leave to-decide']);
  });
});
