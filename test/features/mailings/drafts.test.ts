import { expect, test } from 'vitest';
import { openMailings, refusal, rewrite, words } from './mailing-bench.ts';

test('a new draft begins with the salutation and is there at once', async () => {
  const { calls } = await openMailings();
  const mailingId = await calls['mailings.create']({ language: 'en' });
  const draft = await calls['mailings.get']({ mailingId });
  expect(draft.state).toBe('draft');
  expect(draft.listIds).toEqual([]);
  expect(JSON.stringify(draft.document)).toContain('"name":"salutation","fallback":"Hello everyone"');
  expect(draft.senderAddress).toBe('post@example.org');
});

test('saving raises the revision and keeps exactly what was written', async () => {
  const bench = await openMailings();
  const document = words('Ä ß 👩‍👩‍👧 <b>&amp;</b>');
  await rewrite(bench, bench.draft, { subject: 'Neu', preheader: 'kurz', document });
  const after = await bench.calls['mailings.get']({ mailingId: bench.draft });
  expect(after.subject).toBe('Neu');
  expect(after.document).toEqual(document);
  expect(after.revision).toBe(1);
});

test('a save based on an older revision is refused and changes nothing', async () => {
  const bench = await openMailings();
  await rewrite(bench, bench.draft, { subject: 'Erste' });
  expect(await refusal(() => rewrite(bench, bench.draft, { subject: 'Zweite', revision: 0 }))).toBe(
    'mailing.changed-elsewhere',
  );
  expect((await bench.calls['mailings.get']({ mailingId: bench.draft })).subject).toBe('Erste');
});

test('line breaks and control characters in a subject are refused, direction marks vanish', async () => {
  const bench = await openMailings();
  for (const subject of ['a\r\nBcc: x@example.org', 'a\u0000b', 'a\u001bb']) {
    expect(await refusal(() => rewrite(bench, bench.draft, { subject }))).toBe('text.control-characters');
  }
  await rewrite(bench, bench.draft, { subject: 'Ein\u202Eladung' });
  expect((await bench.calls['mailings.get']({ mailingId: bench.draft })).subject).toBe('Einladung');
});

test('control characters in a text are refused before the store sees them', async () => {
  const bench = await openMailings();
  for (const text of ['a\u0000b', 'a\ud800b', 'a\u0007b']) {
    expect(await refusal(() => rewrite(bench, bench.draft, { document: words(text) }))).toBe(
      'text.control-characters',
    );
  }
});

test('a text too long for a mail is refused with its own sentence', async () => {
  const bench = await openMailings();
  const content = Array.from({ length: 10 }, () => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'x'.repeat(50_000) }],
  }));
  expect(await refusal(() => rewrite(bench, bench.draft, { document: { type: 'doc', content } }))).toBe(
    'mailing.too-big',
  );
});

test('a duplicate is a draft of its own with the same text and lists', async () => {
  const bench = await openMailings();
  const copy = await bench.calls['mailings.duplicate']({ mailingId: bench.sent });
  const before = await bench.calls['mailings.get']({ mailingId: bench.sent });
  const after = await bench.calls['mailings.get']({ mailingId: copy });
  expect(after).toMatchObject({
    state: 'draft',
    subject: before.subject,
    document: before.document,
    listIds: before.listIds,
  });
  await rewrite(bench, copy, { subject: 'Anders' });
  expect((await bench.calls['mailings.get']({ mailingId: bench.sent })).subject).toBe(before.subject);
});

test('a discarded draft is gone, and undo brings it back as it was', async () => {
  const bench = await openMailings();
  const before = await bench.calls['mailings.get']({ mailingId: bench.draft });
  await bench.calls['mailings.discard']({ mailingId: bench.draft });
  expect(await refusal(() => bench.calls['mailings.get']({ mailingId: bench.draft }))).toBe('gone');
  const act = await bench.acts['acts.last']({});
  expect(act).toMatchObject({ kind: 'mailing-discarded', params: { subject: before.subject } });
  await bench.acts['acts.undo']({ actId: act?.id ?? expect.fail('no act') });
  expect(await bench.calls['mailings.get']({ mailingId: bench.draft })).toEqual(before);
});

test('only drafts are changed or discarded', async () => {
  const bench = await openMailings();
  expect(await refusal(() => rewrite(bench, bench.sent, { subject: 'x' }))).toBe('mailing.not-a-draft');
  expect(await refusal(() => bench.calls['mailings.discard']({ mailingId: bench.sent }))).toBe(
    'mailing.not-a-draft',
  );
});

test('the overview lists newest first and searches subject, preview text and text', async () => {
  const bench = await openMailings();
  const all = await bench.calls['mailings.all']({ search: '' });
  expect(all.map(({ id }) => id)).toEqual([bench.draft, bench.sent]);
  const found = async (search: string) => (await bench.calls['mailings.all']({ search })).map(({ id }) => id);
  expect(await found('bootshaus gestrichen')).toEqual([bench.sent]);
  expect(await found('RUDERBOOT')).toEqual([bench.draft]);
  expect(await found('paragraph')).toEqual([]);
});

test('the seeded mailing was accepted by all but one, and its ledger adds up', async () => {
  const bench = await openMailings();
  const [, sent] = await bench.calls['mailings.all']({ search: '' });
  const receiving = (await bench.calls['mailings.check']({ mailingId: bench.draft })).receiving;
  expect(sent?.state).toBe('sent');
  expect(sent?.people).toBe(receiving);
  expect(sent?.counts).toMatchObject({ accepted: receiving - 1, refused: 1, waiting: 0 });
});

test('fields are those everybody has and the club’s own', async () => {
  const { calls } = await openMailings();
  expect(await calls['mailings.fields']({})).toEqual([
    ...['salutation', 'givenName', 'familyName', 'address', 'list'].map((name) => ({
      name,
      label: null,
      isDeleted: false,
    })),
    { name: 'own:1', label: 'Abteilung', isDeleted: false },
  ]);
});
