import { expect, test } from 'vitest';
import { noticeComposer } from '#electron/mail/compose/notice.ts';
import { requestHandlers } from '#electron/features/requests/handlers.ts';
import { automaticLetters } from '../../letters/automatic.ts';
import { bytesOf, contentOf, requestBench } from './request-bench.ts';
import type { RequestBench } from './request-bench.ts';

const hour = 60 * 60 * 1000;
const unknown = (n: number) => ({
  from: `Person ${n} <person${n}@elsewhere.example.org>`,
  subject: 'Anmelden Sonnenpost',
});
const view = (club: RequestBench) => requestHandlers(club.common)['requests.view']({});
const purposes = (club: RequestBench) => club.notices().map((row) => String(row['purpose']));

test('of 36 letters of machines none is answered, whatever they ask for (R19)', async () => {
  expect(automaticLetters.length).toBeGreaterThanOrEqual(30);
  const club = await requestBench();
  await club.put(...automaticLetters.map(({ bytes }) => bytes));
  expect(purposes(club)).toEqual([]);
  const joins = automaticLetters.map(({ bytes }, index) =>
    Buffer.from(
      Buffer.from(bytes)
        .toString()
        .replaceAll('Abmelden', 'Anmelden Sonnenpost')
        .replaceAll('abmelden', 'anmelden')
        .replaceAll('arne.beck@', `stranger${index}@`)
        .replace('<machine-', '<joining-'),
    ),
  );
  await club.put(...joins);
  expect(purposes(club)).toEqual([]);
});

test('an autoresponder that answers each notice with a new letter ends after one (I07)', async () => {
  const club = await requestBench();
  await club.letter({ from: 'a@elsewhere.example.org', subject: 'Anmelden Sonnenpost' });
  for (let round = 0; round < 100; round += 1) {
    const last = club.notices().at(-1);
    // The worst kind: no mark at all, and the words that began it.
    await club.letter({
      from: 'a@elsewhere.example.org',
      subject: 'Anmelden Sonnenpost',
      text: 'Anmelden',
      more: { 'In-Reply-To': contentOf(last).messageId },
    });
  }
  expect(purposes(club)).toEqual(['confirm']);
});

test('our own notices that come back are not answered', async () => {
  const club = await requestBench();
  await club.letter({ from: 'Arne Beck <arne.beck@example.org>', subject: 'Abmelden' });
  const notice = club.common.notices.byNumber(Number(club.notices()[0]?.['public_number']));
  if (notice === null) throw new Error('no notice');
  await club.put(noticeComposer.compose(notice, club.clock.now()).bytes);
  expect(purposes(club)).toEqual(['confirm-leave']);
  expect(club.state('arne.beck@example.org')).toBe('active');
});

test('a thousand sign-ups of strangers in an hour lead to two questions, and the owner is asked once (I23)', async () => {
  const club = await requestBench();
  await club.put(...Array.from({ length: 1000 }, (_, n) => bytesOf(unknown(n), n)));
  expect(purposes(club)).toEqual(['confirm', 'confirm']);
  expect(await view(club)).toMatchObject({ withheld: 200, noticesFrom: null });
  expect((await club.decide['decide.cases']({ tab: 'all' })).rows).toEqual([]);
}, 60_000);

test('what is held back is asked on the owner’s word, as far as a day allows, or dropped', async () => {
  const club = await requestBench();
  const calls = requestHandlers(club.common);
  for (let n = 0; n < 5; n += 1) await club.letter(unknown(n));
  expect(await view(club)).toMatchObject({ withheld: 3, withheldSince: club.clock.now() });
  expect(await calls['requests.ask-withheld']({})).toBe(3);
  expect(purposes(club)).toHaveLength(5);
  const { token } = contentOf(club.notices()[4]);
  await club.letter({ from: unknown(4).from, subject: `JA ${token}` });
  expect(club.state('person4@elsewhere.example.org')).toBe('active');
  await club.letter(unknown(6));
  expect(await view(club)).toMatchObject({ withheld: 1 });
  expect(await calls['requests.drop-withheld']({})).toBe(1);
  expect(await view(club)).toMatchObject({ withheld: 0, withheldSince: null });
  expect(JSON.stringify(club.db.all('SELECT * FROM letter'))).not.toContain('person6');
});

test('strangers who come one by one are each asked, twenty a day at most', async () => {
  const club = await requestBench();
  for (let n = 0; n < 22; n += 1) {
    await club.letter(unknown(n));
    club.clock.advance(0.7 * hour);
  }
  expect(purposes(club)).toHaveLength(20);
  expect(await view(club)).toMatchObject({ withheld: 2 });
});

test('people who are known are not held back by strangers', async () => {
  const club = await requestBench();
  await club.change({ signUpRule: 'closed' });
  const other = (await club.lists['lists.all']({})).find(
    ({ kind, id }) => kind === 'member-information' && id !== club.listId,
  );
  if (other === undefined) throw new Error('no other list');
  const {
    id: _,
    label: __,
    writeTo: ___,
    owners,
    ...settings
  } = await club.lists['lists.get']({ listId: other.id });
  await club.lists['lists.save']({
    listId: other.id,
    settings: { ...settings, owners: [...owners], signUpRule: 'confirm' },
  });
  await club.db.transaction(() => club.db.run('DELETE FROM membership WHERE list_id = ?', [other.id]));
  for (let n = 0; n < 4; n += 1) await club.letter({ ...unknown(n), subject: `Anmelden ${other.name}` });
  expect(purposes(club)).toHaveLength(2);
  await club.letter({ from: 'Arne Beck <arne.beck@example.org>', subject: `Anmelden ${other.name}` });
  expect(club.notices().at(-1)).toMatchObject({ purpose: 'confirm', address: 'arne.beck@example.org' });
});

test('after fifty notices in a day nothing is written, and that is said; leaving holds all the same', async () => {
  const club = await requestBench();
  await club.send(['arne.beck']);
  await club.db.transaction(() => {
    for (let n = 0; n < 50; n += 1)
      club.db.run(
        `INSERT INTO notice (public_number, purpose, language, address, normalised, subject, text, message_id, in_reply_to,
           sender_name, sender_address, state, attempts, queued_at, at, reply)
         VALUES (?, 'welcome', 'de', '', '', '', '', ?, '', '', '', 'accepted', 1, ?, 0, '')`,
        [n + 1, `<${n}>`, club.clock.now()],
      );
  });
  const messageId = String(club.db.one('SELECT message_id FROM delivery ORDER BY id DESC')?.['message_id']);
  await club.letter({
    from: 'arne.beck@example.org',
    subject: 'Re: x',
    text: 'abmelden',
    more: { 'In-Reply-To': messageId },
  });
  expect(club.state('arne.beck@example.org')).toBe('left');
  expect(club.notices()).toHaveLength(50);
  expect((await view(club)).noticesFrom).toBe(club.clock.now() + 24 * hour);
});
