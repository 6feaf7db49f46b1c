import { describe, expect, test } from 'vitest';
import { contentOf, requestBench } from './request-bench.ts';

const nele = 'Nele Vogel <nele.vogel@example.org>';
const address = 'nele.vogel@example.org';
const asks = { from: nele, subject: 'Anmelden Sonnenpost' };
const day = 24 * 60 * 60 * 1000;

async function asked(rule: 'confirm' | 'confirm-and-approve' = 'confirm') {
  const club = await requestBench(rule);
  await club.letter({ ...asks, text: 'Hallo, hier ist Nele mit <b>vielen</b> Worten.' });
  return { club, ...contentOf(club.notices()[0]) };
}

describe('who asks to join a list with confirmation', () => {
  test('gets one question, in which nothing of the letter stands, and is on no list yet (I22)', async () => {
    const { club, text, token, subject } = await asked();
    expect(await club.outcomes()).toEqual(['join asked']);
    expect(club.notices()).toMatchObject([{ purpose: 'confirm', address, language: 'de', state: 'waiting' }]);
    expect(subject).toBe('Anmeldung bestätigen: Sonnenpost');
    expect(text).toContain(`mailto:post@example.org?subject=JA%20${token}&body=JA%20${token}`);
    for (const word of ['Nele', 'Vogel', 'vogel', 'Worten', 'Anmelden Sonnenpost'])
      expect(text).not.toContain(word);
    expect(club.state(address)).toBeNull();
    expect(club.db.one("SELECT 1 FROM address WHERE normalised = 'nele.vogel@example.org'")).toBeUndefined();
  });

  test('gets no second question while the first waits', async () => {
    const { club } = await asked();
    await club.letter(asks);
    club.clock.advance(2 * day);
    await club.letter(asks);
    expect(club.notices()).toHaveLength(1);
    expect((await club.outcomes()).toSorted()).toEqual(['join asked', 'join noted', 'join noted']);
  });

  test('may write to the address of the list instead of naming it', async () => {
    const club = await requestBench();
    await club.letter({ from: nele, subject: 'Anmelden', to: 'POST+sonnenpost@example.org' });
    expect(club.notices()).toMatchObject([{ purpose: 'confirm', list_id: club.listId }]);
  });

  test('is asked in the language of the list', async () => {
    const club = await requestBench();
    await club.db.transaction(() => club.db.run("UPDATE recipient SET language = 'en'"));
    await club.letter(asks);
    const { text, token } = contentOf(club.notices()[0]);
    expect(text).toContain('with the word YES');
    await club.letter({ from: nele, subject: `YES ${token}`, text: `YES ${token}` });
    expect(club.state(address)).toBe('active');
  });
});

describe('a confirmation', () => {
  test('by its token puts the person on the list, with a welcome, and one undo takes that back', async () => {
    const { club, token } = await asked();
    await club.letter({ from: nele, subject: `JA ${token}`, text: `JA ${token}` });
    expect(club.state(address)).toBe('active');
    expect(await club.outcomes()).toContain('join joined');
    const welcome = club.notices()[1];
    expect(welcome).toMatchObject({ purpose: 'welcome', address });
    expect(contentOf(welcome).text).toContain('Schön, dass es klappt.');
    expect(contentOf(welcome).text).toMatch(/mailto:post\+[a-z2-7]{34}@example\.org/);
    const last = await club.acts['acts.last']({});
    expect(last).toMatchObject({ kind: 'join-admitted' });
    await club.acts['acts.undo']({ actId: last?.id ?? fail() });
    expect(club.state(address)).toBeNull();
  });

  test('by a JA in answer to the question is as good, in either language', async () => {
    for (const text of ['Ja, gern.\n\n> quoted', 'JA', 'yes']) {
      const { club, messageId } = await asked();
      await club.letter({ from: nele, subject: 'Re: Anmeldung', text, more: { 'In-Reply-To': messageId } });
      expect(club.state(address), text).toBe('active');
    }
  });

  test('in a case or wrapping that mail programs make of it still counts', async () => {
    const { club, token } = await asked();
    await club.letter({ from: nele, subject: `Re: ja ${token.toUpperCase()}` });
    expect(club.state(address)).toBe('active');
  });

  test('is proved by our question in full, every moment and the answer itself (L02)', async () => {
    const { club, token, text, messageId } = await asked();
    await club.letter({
      from: nele,
      subject: `JA ${token}`,
      text: 'JA',
      more: { Received: 'by mx.example.org' },
    });
    const [consent] = club.db.all(
      `SELECT c.wording, c.note, c.how, l.raw FROM consent c JOIN letter l ON l.id = c.letter_id
       JOIN recipient r ON r.id = c.recipient_id WHERE r.family_name = 'Vogel'`,
    );
    expect(consent).toMatchObject({ how: 'letter' });
    expect(consent?.['wording']).toContain(text);
    expect(consent?.['note']).toContain(messageId);
    expect(consent?.['note']).toContain(`${address} (${address})`);
    expect(String(consent?.['note']).match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g)).toHaveLength(3);
    expect(Buffer.from(consent?.['raw'] instanceof Uint8Array ? consent['raw'] : []).toString()).toContain(
      'Received: by mx.example.org',
    );
  });

  test('a second time changes nothing and is not answered (I24)', async () => {
    const { club, token } = await asked();
    await club.letter({ from: nele, subject: `JA ${token}` });
    const notices = club.notices().length;
    await club.letter({ from: nele, subject: `JA ${token}` });
    expect(club.notices()).toHaveLength(notices);
    expect((await club.outcomes())[0]).toBe('join nothing-to-do');
    expect(club.db.all('SELECT id FROM consent WHERE letter_id IS NOT NULL')).toHaveLength(1);
  });

  test('of somebody who has left since does not bring them back (I24)', async () => {
    const { club, token } = await asked();
    await club.letter({ from: nele, subject: `JA ${token}` });
    await club.db.transaction(() =>
      club.db.run(
        `UPDATE membership SET state = 'left' WHERE recipient_id = (SELECT id FROM recipient WHERE family_name = 'Vogel')`,
      ),
    );
    await club.letter({ from: nele, subject: `JA ${token}` });
    expect(club.state(address)).toBe('left');
  });

  test('from another address counts for the one that was asked', async () => {
    const { club, token } = await asked();
    await club.letter({ from: 'n.v@elsewhere.example.org', subject: `JA ${token}` });
    expect(club.state(address)).toBe('active');
    expect(club.state('n.v@elsewhere.example.org')).toBeNull();
  });

  test.each([
    ['an out-of-office reply', { 'Auto-Submitted': 'auto-replied' }],
    ['a reply with an empty return path', { 'Return-Path': '<>' }],
    ['a reply of an old program', { Precedence: 'bulk' }],
    ['an Exchange reply', { 'X-Auto-Response-Suppress': 'All' }],
  ])('is not %s that repeats our whole question (I08)', async (_, more) => {
    const { club, text, token, messageId } = await asked();
    const body = `JA ${token}\n${text}`;
    await club.letter({
      from: nele,
      subject: 'Re: Anmeldung bestätigen',
      text: body,
      more: { ...more, 'In-Reply-To': messageId },
    });
    expect(club.state(address)).toBeNull();
  });

  test('is not an unmarked reply that repeats our question without a word of its own', async () => {
    const { club, text, messageId } = await asked();
    const body = `Vielen Dank für Ihre Nachricht.\n\n${text}`;
    await club.letter({ from: nele, subject: 'Danke', text: body, more: { 'In-Reply-To': messageId } });
    expect(club.state(address)).toBeNull();
  });

  test.each(['Nein', 'Was ist das?', 'Ja nicht!', 'Jan grüßt'])('is not „%s“', async (text) => {
    const { club, messageId } = await asked();
    await club.letter({ from: nele, subject: 'Re: Anmeldung', text, more: { 'In-Reply-To': messageId } });
    expect(club.state(address)).toBeNull();
    expect((await club.outcomes())[0]).toBe('answer answer');
  });

  test('comes too late after 14 days, when the request and our question are gone (L04)', async () => {
    const { club, token } = await asked();
    club.clock.advance(14 * day);
    await club.job.check();
    expect(club.db.one('SELECT state, name, address, normalised FROM request')).toEqual({
      state: 'dropped',
      name: '',
      address: '',
      normalised: '',
    });
    expect(
      JSON.stringify([club.db.all('SELECT * FROM notice'), club.db.all('SELECT * FROM letter')]),
    ).not.toContain('ogel');
    await club.letter({ from: nele, subject: `JA ${token}` });
    expect(club.state(address)).toBeNull();
    await club.letter(asks);
    expect(club.notices()).toHaveLength(2);
  });

  test('with a token signed by somebody else is none', async () => {
    const { club, token } = await asked();
    await club.letter({ from: nele, subject: `JA ${token.slice(0, 33)}${token.endsWith('a') ? 'e' : 'a'}` });
    expect(club.state(address)).toBeNull();
  });
});

describe('the rule of the list', () => {
  test('may want the owner after the confirmation, who then has the same proof', async () => {
    const { club, token, text } = await asked('confirm-and-approve');
    await club.letter({ from: nele, subject: `JA ${token}` });
    expect(club.state(address)).toBeNull();
    const [open] = (await club.decide['decide.cases']({ tab: 'joins' })).rows;
    await club.decide['decide.settle']({ caseId: open?.id ?? fail(), verdict: 'admit' });
    expect(club.state(address)).toBe('active');
    expect(club.notices().map((row) => row['purpose'])).toEqual(['confirm', 'welcome']);
    expect(club.db.one('SELECT wording FROM consent ORDER BY id DESC LIMIT 1')?.['wording']).toContain(text);
  });

  test('may want the owner alone: then nothing is written before, and a welcome after', async () => {
    const club = await requestBench('approve');
    await club.letter(asks);
    expect(club.notices()).toEqual([]);
    const [open] = (await club.decide['decide.cases']({ tab: 'joins' })).rows;
    await club.decide['decide.settle']({ caseId: open?.id ?? fail(), verdict: 'admit' });
    expect(club.notices()).toMatchObject([{ purpose: 'welcome', address }]);
  });

  test('may take nobody: then nothing is written and nothing waits', async () => {
    const club = await requestBench('closed');
    await club.letter(asks);
    expect([club.notices(), await club.outcomes()]).toEqual([[], ['join noted']]);
  });

  test('that changed meanwhile is the one that holds', async () => {
    const { club, token } = await asked();
    await club.change({ signUpRule: 'closed' });
    await club.letter({ from: nele, subject: `JA ${token}` });
    expect(club.state(address)).toBeNull();
  });
});

test('who left comes back by a new confirmation only, with tokens of a new era', async () => {
  const { club, token } = await asked();
  await club.letter({ from: nele, subject: `JA ${token}` });
  const [way = ''] = /post\+[a-z2-7]{34}@example\.org/.exec(contentOf(club.notices()[1]).text) ?? [];
  await club.letter({ from: nele, to: way, subject: 'Abmelden' });
  expect(club.state(address)).toBe('left');
  club.clock.advance(day + 1);
  await club.letter(asks);
  const again = club.notices().findLast((row) => row['purpose'] === 'confirm');
  await club.letter({ from: nele, subject: `JA ${contentOf(again).token}` });
  expect(club.state(address)).toBe('active');
  expect(club.db.all(`SELECT era FROM membership WHERE source = 'letter'`)).toEqual([{ era: 1 }]);
  expect(club.db.all(`SELECT id FROM recipient WHERE family_name = 'Vogel'`)).toHaveLength(1);
});

test('another name at a known address is somebody who shares it; no name is who is known there', async () => {
  const club = await requestBench();
  await club.db.transaction(() => club.db.run(`DELETE FROM membership WHERE list_id = ?`, [club.listId]));
  const people = () =>
    club.db
      .all(
        `SELECT r.given_name AS name FROM recipient r JOIN address a ON a.id = r.address_id
         WHERE a.normalised = 'arne.beck@example.org' ORDER BY r.id`,
      )
      .map(({ name }) => name);
  expect(people()).toEqual(['Arne']);
  for (const from of ['arne.beck@example.org', 'Bea Beck <arne.beck@example.org>']) {
    await club.db.transaction(() => club.db.run(`DELETE FROM membership WHERE list_id = ?`, [club.listId]));
    club.clock.advance(2 * day);
    await club.letter({ from, subject: 'Anmelden Sonnenpost' });
    const question = club.notices().findLast((row) => row['purpose'] === 'confirm');
    await club.letter({ from, subject: `JA ${contentOf(question).token}` });
  }
  expect(people()).toEqual(['Arne', 'Bea']);
});

function fail(): never {
  throw new Error('nothing there');
}
