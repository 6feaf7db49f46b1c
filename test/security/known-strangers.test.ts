import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Mac } from '#domain/identity/token.ts';
import { mintToken, readToken, tokenLength } from '#domain/identity/token.ts';
import { secretTable } from '#electron/store/tables/secrets.ts';
import { segments } from '#contract/recipients.ts';
import { dispatcher } from '#electron/hosts/dispatch.ts';
import { FakeEngine } from '../hosts/fake-engine.ts';
import { openPeople, wholeGrid } from '../features/people-ports.ts';
import { contentOf, requestBench } from '../jobs/check-mailbox/request-bench.ts';
import { openScratchStore } from '../store/scratch-store.ts';
import { payloads } from './payloads/payloads.ts';
import { filesWith, readSources } from './read-sources.ts';

const mac: Mac = (purpose, bytes) => createHmac('sha256', `key of ${purpose}`).update(bytes).digest();
const facts = { purpose: 'leave', list: 3, address: 99, era: 0, mailing: 77 } as const;
const nele = 'Nele Vogel <nele.vogel@example.org>';

test('C11 a token is compared byte by byte: nothing that reads as a number equals another', () => {
  const token = mintToken(facts, mac);
  for (const forged of [
    `0e${'1'.repeat(tokenLength - 2)}`,
    '0'.repeat(tokenLength),
    '0e123',
    `${token} `,
    token.slice(0, -1),
    token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a'),
    (token.startsWith('a') ? 'b' : 'a') + token.slice(1),
  ]) {
    expect(readToken(forged, mac), forged).toBeNull();
  }
  // Only `sameBytes` compares what was signed, and it looks at every byte.
  expect(filesWith('shared/domain/identity', /sameBytes\(expected/)).toContain(
    'shared/domain/identity/token.ts',
  );
});

test('C13 a search is data: SQL in it finds nobody, breaks nothing and changes nothing', async () => {
  const people = await openPeople();
  await people.seed('de');
  const all = async (search: string) =>
    (await people.people['recipients.page']({ ...wholeGrid, listId: null, search })).total;
  expect(await all('')).toBe(40);
  const searches = [
    "' OR 1=1 --",
    '" OR ""="',
    "'; DROP TABLE recipient; --",
    '1) UNION SELECT key FROM secret --',
    '%',
    '_',
    '\\',
  ];
  for (const search of [...searches, ...payloads.filter(({ length }) => length <= 200)]) {
    expect(await all(search), search).toBe(0);
  }
  expect(await all('')).toBe(40);
});

test('C13 what sorts and filters comes from a closed list, and no SQL is put together from words (static)', async () => {
  const engine = new FakeEngine({ 'recipients.page': () => ({ total: 0, rows: [] }) });
  const dispatch = dispatcher(engine);
  for (const change of [
    { sort: 'name; DROP TABLE recipient' },
    { segment: "all' OR 1=1" },
    { limit: '1; --' },
    { listId: "1' OR 1" },
  ]) {
    expect(await dispatch('recipients.page', { ...wholeGrid, listId: null, ...change })).toMatchObject({
      ok: false,
    });
  }
  expect(segments).toContain('all');
  // SQL is written in the store alone, and takes values as parameters only.
  const inSql =
    /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[^`'"]*\$\{(?:search|name|text|value|input|query|typed)\}/;
  expect(
    readSources('electron')
      .filter(({ text }) => inSql.test(text))
      .map(({ file }) => file),
  ).toEqual([]);
});

test('C14 C17 tokens are signed with keys of their own, random for each store and purpose, tied to list, person and era', async () => {
  const one = secretTable((await openScratchStore()).db).mac;
  const other = secretTable((await openScratchStore()).db).mac;
  const token = mintToken(facts, one);
  expect(readToken(token, one)).toEqual(facts);
  expect(readToken(token, other)).toBeNull();
  const changes = [{ list: 4 }, { address: 100 }, { era: 1 }, { purpose: 'bounce' as const }];
  expect(new Set([token, ...changes.map((change) => mintToken({ ...facts, ...change }, one))]).size).toBe(5);
  const purposes = ['leave', 'leave-body', 'confirm', 'bounce'] as const;
  expect(
    new Set(purposes.map((each) => Buffer.from(one(each, new Uint8Array(4))).toString('hex'))).size,
  ).toBe(4);
});

test('C17 without a key no letter is built: it throws instead of signing with nothing', async () => {
  const { db } = await openScratchStore();
  await db.transaction(() => db.run("DELETE FROM secret WHERE purpose = 'leave'"));
  expect(() => mintToken(facts, secretTable(db).mac)).toThrow('no secret for leave');
});

test('C15 a flood of sign-ups writes to few: one question an address, and the third stranger within an hour waits for the owner', async () => {
  const club = await requestBench();
  const strangers = Array.from({ length: 30 }, (_, at) => `fremd.${String(at)}@example.org`);
  for (const from of strangers) {
    await club.letter({ from, subject: 'Anmelden Sonnenpost' });
    await club.letter({ from, subject: 'Anmelden Sonnenpost' });
  }
  const written = club.notices().map((row) => String(row['address']));
  expect(written).toEqual(strangers.slice(0, 2));
  expect(club.db.one("SELECT COUNT(*) AS n FROM request WHERE state = 'withheld'")).toEqual({ n: 28 });
});

test('C16 our question holds no word of who asked', async () => {
  const club = await requestBench();
  await club.letter({
    from: 'Kaufen Sie jetzt <opfer@example.org>',
    subject: 'Anmelden Sonnenpost gewinnen-sie.example',
    text: 'Klicken Sie https://evil.example',
  });
  const { text, subject } = contentOf(club.notices()[0]);
  expect(text).not.toBe('');
  expect(`${subject}\n${text}`).not.toMatch(/Kaufen|gewinnen|Klicken|evil/);
});

test('C18 the question goes to the address it is about, wherever the request wants its answer', async () => {
  const club = await requestBench();
  await club.letter({
    from: nele,
    subject: 'Anmelden Sonnenpost',
    more: { 'Reply-To': 'eve@example.org', Sender: 'eve@example.org', 'Return-Path': '<eve@example.org>' },
  });
  const notices = club.notices();
  expect(notices.map((row) => row['address'])).toEqual(['nele.vogel@example.org']);
});
