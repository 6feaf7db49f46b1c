import { expect, test } from 'vitest';
import { totalOf } from '#domain/deliveries/counts.ts';
import { readAddressee, readContent } from '#domain/mailings/frozen.ts';
import { readDocument } from '#electron/features/mailings/draft.ts';
import { mailFrames } from '#electron/features/mailings/frames.ts';
import { sentMailReader } from '#electron/mail/compose/read-back.ts';
import { openMailings, refusal, rewrite, send, words } from './mailing-bench.ts';

test('sending freezes everybody who receives, each address once, and begins the hold', async () => {
  const bench = await openMailings();
  const people = await send(bench, bench.draft);
  const progress = await bench.calls['mailings.progress']({ mailingId: bench.draft });
  expect(progress.counts.waiting).toBe(people);
  expect(progress.total).toBe(people);
  expect(progress.mailing).toMatchObject({ state: 'sending', holdUntil: bench.clock.now() + 10_000 });
  expect(progress.course.map(({ kind }) => kind)).toEqual(['frozen']);
  const rows = bench.db.all('SELECT address_id, merge, message_id FROM delivery WHERE mailing_id = ?', [
    bench.draft,
  ]);
  expect(new Set(rows.map((row) => row['message_id'])).size).toBe(people);
});

test('a household gets one mail that greets both and is meant for both', async () => {
  const bench = await openMailings();
  await bench.db.transaction(() => {
    bench.db.run(
      `INSERT INTO consent (recipient_id, list_id, kind, how, wording, note, at, recorded_by, entry_hash, chain_hash)
       SELECT recipient_id, list_id, 'given', 'paper', '', '', 0, '', x'00', x'00' FROM membership WHERE state = 'pending'`,
    );
    bench.db.run("UPDATE membership SET state = 'active' WHERE state = 'pending'");
  });
  await send(bench, bench.draft);
  const row = bench.db.one(
    "SELECT id, name, merge FROM delivery WHERE mailing_id = ? AND address LIKE 'familie.behrens%'",
    [bench.draft],
  );
  expect(row?.['name']).toBe('Jonas Behrens und Lotte Behrens');
  expect(readAddressee(String(row?.['merge'])).values['salutation']).toBe('Hallo Jonas und Lotte');
  expect(
    bench.db.all('SELECT recipient_id FROM delivery_recipient WHERE delivery_id = ?', [row?.['id'] ?? 0]),
  ).toHaveLength(2);
});

test('another number than the one shown is refused, and nothing is frozen', async () => {
  const bench = await openMailings();
  const { receiving } = await bench.calls['mailings.check']({ mailingId: bench.draft });
  expect(
    await refusal(() => bench.calls['mailings.send']({ mailingId: bench.draft, people: receiving - 1 })),
  ).toBe('mailing.number-changed');
  expect((await bench.calls['mailings.get']({ mailingId: bench.draft })).state).toBe('draft');
  expect(bench.db.all('SELECT 1 FROM delivery WHERE mailing_id = ?', [bench.draft])).toEqual([]);
});

test('a blocker that came up since the check stops it', async () => {
  const bench = await openMailings();
  const { receiving } = await bench.calls['mailings.check']({ mailingId: bench.draft });
  await rewrite(bench, bench.draft, { subject: '' });
  expect(
    await refusal(() => bench.calls['mailings.send']({ mailingId: bench.draft, people: receiving })),
  ).toBe('mailing.blocked');
});

test('a second press on Send is refused', async () => {
  const bench = await openMailings();
  const people = await send(bench, bench.draft);
  expect(await refusal(() => bench.calls['mailings.send']({ mailingId: bench.draft, people }))).toBe(
    'mailing.not-a-draft',
  );
});

test('taken back during the hold it is the same draft, and nothing of it is left', async () => {
  const bench = await openMailings();
  const before = await bench.calls['mailings.get']({ mailingId: bench.draft });
  const deliveries = bench.db.all('SELECT * FROM delivery ORDER BY id');
  await send(bench, bench.draft);
  bench.clock.advance(9_999);
  await bench.calls['mailings.take-back']({ mailingId: bench.draft });
  expect(await bench.calls['mailings.get']({ mailingId: bench.draft })).toEqual({
    ...before,
    savedAt: expect.any(Number),
  });
  expect(bench.db.all('SELECT * FROM delivery ORDER BY id')).toEqual(deliveries);
  expect(bench.db.all('SELECT 1 FROM mailing_course WHERE mailing_id = ?', [bench.draft])).toEqual([]);
  await rewrite(bench, bench.draft, { subject: 'Weiter' });
  expect(await send(bench, bench.draft)).toBeGreaterThan(0);
});

test('once the hold is over it cannot be taken back', async () => {
  const bench = await openMailings();
  await send(bench, bench.draft);
  bench.clock.advance(10_000);
  expect(await refusal(() => bench.calls['mailings.take-back']({ mailingId: bench.draft }))).toBe(
    'mailing.already-leaving',
  );
});

test('what was frozen does not change when people, texts and the club change afterwards', async () => {
  const bench = await openMailings();
  await send(bench, bench.draft);
  const image = () => ({
    frozen: bench.db.one('SELECT frozen FROM mailing WHERE id = ?', [bench.draft]),
    deliveries: bench.db.all('SELECT * FROM delivery WHERE mailing_id = ? ORDER BY id', [bench.draft]),
  });
  const before = image();
  const [delivery] = before.deliveries;
  const compose = () =>
    bench.ports.composer.compose(
      readContent(String(image().frozen?.['frozen']), readDocument),
      readAddressee(String(image().deliveries[0]?.['merge'])),
      String(delivery?.['message_id']),
      1000,
    ).bytes;
  const bytes = compose();
  await bench.db.transaction(() => {
    bench.db.run("UPDATE recipient SET given_name = 'Anders', salutation = 'Anders'");
    bench.db.run("UPDATE organisation SET name = 'Anders', legal_notice = 'Anders'");
    bench.db.run("UPDATE list SET name = 'Anders'");
    bench.db.run("UPDATE address SET spelling = 'anders' || id || '@example.org'");
  });
  expect(await refusal(() => rewrite(bench, bench.draft, { document: words('Anders') }))).toBe(
    'mailing.not-a-draft',
  );
  expect(image()).toEqual(before);
  expect(Buffer.from(compose()).equals(Buffer.from(bytes))).toBe(true);
});

test('pausing, going on and stopping are refused where they make no sense', async () => {
  const bench = await openMailings();
  const { calls, draft: mailingId } = bench;
  expect(await refusal(() => calls['mailings.pause']({ mailingId }))).toBe('mailing.not-sending');
  expect(await refusal(() => calls['mailings.resume']({ mailingId }))).toBe('mailing.not-paused');
  expect(await refusal(() => calls['mailings.stop']({ mailingId }))).toBe('mailing.not-sending');
  await send(bench, mailingId);
  await calls['mailings.pause']({ mailingId });
  expect((await calls['mailings.progress']({ mailingId })).mailing).toMatchObject({
    state: 'paused',
    pauseReason: 'by-hand',
  });
  await calls['mailings.resume']({ mailingId });
  await calls['mailings.stop']({ mailingId });
  const { counts, mailing, total } = await calls['mailings.progress']({ mailingId });
  expect(mailing.state).toBe('stopped');
  expect(counts.cancelled).toBe(total);
});

test('the log filters, searches and counts', async () => {
  const bench = await openMailings();
  const log = (filter: 'all' | 'accepted' | 'refused', search = '') =>
    bench.calls['mailings.log']({ mailingId: bench.sent, filter, search, offset: 0, limit: 500 });
  const all = await log('all');
  expect(all.total).toBe(all.filters.all);
  expect(all.filters.accepted + all.filters.refused).toBe(all.total);
  const refused = await log('refused');
  expect(refused.rows.map(({ reply }) => reply)).toEqual(['552 5.2.2 Mailbox full']);
  expect((await log('all', 'HELGA')).rows.map(({ name }) => name)).toEqual(['Helga Döring']);
  expect(all.rows.map(({ at }) => at)).toEqual(all.rows.map(({ at }) => at).toSorted((a, b) => b - a));
});

test('the report adds up, counts what came back, and exports each group', async () => {
  const bench = await openMailings();
  const deliveryId = Number(
    bench.db.one("SELECT id FROM delivery WHERE mailing_id = ? AND state = 'accepted'", [bench.sent])?.['id'],
  );
  await bench.db.transaction(() => {
    const letter = bench.db.run(
      `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address, subject,
         beginning, delivery_id) VALUES (1, 'INBOX', 1, 1, 'x', 5, 'bounce', 'to-decide', '', '', '', '', ?)`,
      [deliveryId],
    ).lastId;
    const bounce = bench.db.run(
      `INSERT INTO bounce (letter_id, delivery_id, identity, action, status, reason, permanent, hard, diagnostic, reported_by, at)
       VALUES (?, ?, 'token', 'failed', '5.1.1', 'no-such-mailbox', 1, 1, '=cmd', 'mx', 5)`,
      [letter, deliveryId],
    ).lastId;
    bench.db.run(
      `INSERT INTO decide_case (kind, state, list_id, letter_id, bounce_id, name, address, quote, opened_at)
       VALUES ('bounce', 'open', ?, ?, ?, '', '', '', 5)`,
      [bench.club.lists.newsletter, letter, bounce],
    );
  });
  const report = await bench.calls['mailings.report']({ mailingId: bench.sent });
  const { accepted, refused, unclear, cancelled, returned } = report.groups;
  expect(accepted + refused + unclear + cancelled).toBe(report.total);
  expect(totalOf(report.mailing.counts ?? expect.fail())).toBe(report.total);
  expect(returned).toBe(1);
  expect(report.mailing.returned).toBe(1);
  expect(report.course.at(-1)?.accepted).toBe(accepted);
  const { people } = await bench.calls['mailings.report-people']({
    mailingId: bench.sent,
    group: 'returned',
    offset: 0,
    limit: 10,
  });
  expect(people).toMatchObject([{ reason: 'no-such-mailbox', decision: 'open', reply: '=cmd' }]);
  const file = await bench.calls['mailings.export-people']({ mailingId: bench.sent, group: 'returned' });
  expect(file.fileName).toMatch(/^Bericht Neues vom See .* returned\.csv$/);
  expect(file.text).toContain("'=cmd");
});

test('frames show drafts and nothing else', async () => {
  const bench = await openMailings();
  const frame = mailFrames({ mailings: bench.ports, outbox: bench.ports.outbox, reader: sentMailReader });
  const preview = await bench.calls['mailings.preview']({
    mailingId: bench.draft,
    index: 0,
    withGaps: false,
  });
  expect(await frame(preview.frame)).toContain('<!DOCTYPE html>');
  expect(await frame(`draft/${bench.draft}/0`)).toContain('Hallo zusammen');
  for (const path of [
    '',
    'draft/1',
    'draft/999999/0',
    'draft/0/0',
    `draft/${bench.draft}/999999`,
    'sent/999999',
    'sent/1/1',
    '../x',
    'draft/1/0/2',
  ]) {
    expect(await frame(path)).toBeNull();
  }
});

test('a sent mailing is shown as it was frozen', async () => {
  const bench = await openMailings();
  await bench.db.transaction(() => bench.db.run("UPDATE organisation SET legal_notice = 'Ganz anders'"));
  const frame = mailFrames({ mailings: bench.ports, outbox: bench.ports.outbox, reader: sentMailReader });
  expect(await frame(`draft/${bench.sent}/0`)).toContain('Uferweg 1');
});
