import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import type { ListSettingsInput } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import { readAddressee, readContent } from '#domain/mailings/frozen.ts';
import { listHandlers } from '#electron/features/lists/handlers.ts';
import { readDocument } from '#electron/features/mailings/draft.ts';
import { deletedListTable } from '#electron/store/tables/deleted-lists.ts';
import { listCopies } from '#electron/store/tables/list-copies.ts';
import { domainToAscii } from '#electron/system/domain-to-ascii.ts';
import type { Bench } from './mailing-bench.ts';
import { openMailings, rewrite, send } from './mailing-bench.ts';

function listCalls({ db, ports }: Bench) {
  return listHandlers({
    ...ports,
    deletedLists: deletedListTable(db),
    listCopies: listCopies(db),
    toAscii: domainToAscii,
    tellOwnersSoon: () => undefined,
  });
}

async function set(bench: Bench, listId: ListId, change: Partial<ListSettingsInput>): Promise<void> {
  const lists = listCalls(bench);
  const { id, label, ...settings } = await lists['lists.get']({ listId });
  await lists['lists.save']({
    listId: id,
    settings: { ...settings, owners: [...settings.owners], signUpRule: 'approve', ...change },
  });
  expect((await lists['lists.get']({ listId })).label).toBe(label);
}

/** The mails as they leave, by the list through which they come. */
async function letters(bench: Bench) {
  const frozen = bench.db.one('SELECT frozen FROM mailing WHERE id = ?', [bench.draft]);
  const content = readContent(String(frozen?.['frozen']), readDocument);
  const rows = bench.db.all('SELECT merge, message_id FROM delivery WHERE mailing_id = ?', [bench.draft]);
  return Promise.all(
    rows.map(async (row) => {
      const addressee = readAddressee(String(row['merge']));
      const { bytes } = bench.ports.composer.compose(content, addressee, String(row['message_id']), 0);
      return { listId: addressee.listId, mail: await simpleParser(Buffer.from(bytes)) };
    }),
  );
}

const footer = 'Proben: dienstags um 19 Uhr.\nNoten <b>& Texte</b> liegen aus.';

test('sender, answers and footer of a list arrive in the mail, the footer above the legal notice in both parts', async () => {
  const bench = await openMailings();
  const { newsletter } = bench.club.lists;
  await set(bench, newsletter, {
    senderName: 'Öffentlichkeit, Döring',
    replyTo: 'presse@example.org',
    footer,
  });
  await send(bench, bench.draft);
  // What is changed after Send changes nothing of this mailing.
  await set(bench, newsletter, { senderName: 'Später', replyTo: '', footer: 'Später' });
  const [first, ...rest] = await letters(bench);
  if (first === undefined) throw new Error('no letter');
  for (const { mail } of [first, ...rest]) {
    expect(mail.from?.value).toEqual([{ name: 'Öffentlichkeit, Döring', address: 'post@example.org' }]);
    expect(mail.replyTo?.value).toMatchObject([{ address: 'presse@example.org' }]);
    const text = mail.text ?? '';
    expect(text.indexOf('Proben: dienstags')).toBeGreaterThan(text.search(/Abmelden:|Unsubscribe:/));
    expect(text.indexOf('Uferweg 1')).toBeGreaterThan(text.indexOf('Noten <b>& Texte</b>'));
    const html = mail.html === false ? '' : (mail.html ?? '');
    expect(html).toContain(
      'Proben: dienstags um 19 Uhr.<br>\nNoten &lt;b&gt;&amp; Texte&lt;/b&gt; liegen aus.',
    );
    expect(html.indexOf('Uferweg 1')).toBeGreaterThan(html.indexOf('Proben: dienstags'));
    expect(`${text}${html}`).not.toContain('Später');
  }
});

test('with several lists the first one sends, each person reads the footer of the list through which it comes', async () => {
  const bench = await openMailings();
  const { newsletter, choir } = bench.club.lists;
  await set(bench, newsletter, { senderName: 'Redaktion', footer: 'Fuß der Sonnenpost' });
  await set(bench, choir, { senderName: 'Chorleitung', footer: 'Fuß des Chors' });
  await bench.db.transaction(() =>
    bench.db.run("UPDATE membership SET state = 'left' WHERE list_id = ? AND recipient_id % 2 = 0", [
      newsletter,
    ]),
  );
  await rewrite(bench, bench.draft, { listIds: [choir, newsletter] });
  const check = await bench.calls['mailings.check']({ mailingId: bench.draft });
  expect(check.notes).toContainEqual({
    code: 'mixed-senders',
    params: { list: 'Sonnenpost', sender: 'Redaktion' },
  });
  await send(bench, bench.draft);
  const sent = await letters(bench);
  expect(new Set(sent.map(({ listId }) => listId))).toEqual(new Set([newsletter, choir]));
  for (const { listId, mail } of sent) {
    expect(mail.from?.text).toContain('Redaktion');
    expect(mail.text).toContain(listId === choir ? 'Fuß des Chors' : 'Fuß der Sonnenpost');
    expect(mail.text).not.toContain(listId === choir ? 'Fuß der Sonnenpost' : 'Fuß des Chors');
  }
});

test('the preview shows the footer, and one list alone is no reason for a note', async () => {
  const bench = await openMailings();
  await set(bench, bench.club.lists.newsletter, { senderName: 'Redaktion', footer: 'Fuß der Sonnenpost' });
  const preview = await bench.calls['mailings.preview']({
    mailingId: bench.draft,
    index: 0,
    withGaps: false,
  });
  expect(preview.text).toContain('Fuß der Sonnenpost');
  const { notes } = await bench.calls['mailings.check']({ mailingId: bench.draft });
  expect(notes.map(({ code }) => code)).not.toContain('mixed-senders');
  expect((await bench.calls['mailings.get']({ mailingId: bench.draft })).senderName).toBe('Redaktion');
});

test('a mailing frozen before lists had footers is read as without one', async () => {
  const bench = await openMailings();
  await send(bench, bench.draft);
  const row = bench.db.one('SELECT frozen FROM mailing WHERE id = ?', [bench.draft]);
  const old = String(row?.['frozen']).replaceAll(/,"footer":""/g, '');
  expect(old).not.toContain('"footer"');
  expect(readContent(old, readDocument).lists[0]).toMatchObject({ name: 'Sonnenpost', footer: '' });
});

test('a deleted list leaves its drafts, while a mailing that was sent still names it', async () => {
  const bench = await openMailings();
  const lists = listCalls(bench);
  const { newsletter } = bench.club.lists;
  const listsOf = async (mailingId: typeof bench.draft) => {
    const rows = await bench.calls['mailings.all']({ search: '' });
    return rows.find(({ id }) => id === mailingId)?.lists.map(({ name }) => name);
  };
  await lists['lists.delete']({ listId: newsletter, cancelWaiting: false });
  expect(await listsOf(bench.draft)).toEqual([]);
  expect(await listsOf(bench.sent)).toEqual(['Sonnenpost']);
  await lists['lists.bring-back']({ listId: newsletter });
  expect(await listsOf(bench.draft)).toEqual(['Sonnenpost']);
});

test('a list to which a mailing waits is deleted only with its word, and then nothing more goes to it', async () => {
  const bench = await openMailings();
  const lists = listCalls(bench);
  const { newsletter } = bench.club.lists;
  const people = await send(bench, bench.draft);
  await expect(lists['lists.delete']({ listId: newsletter, cancelWaiting: false })).rejects.toMatchObject({
    fault: { code: 'list.mailing-waits', params: { count: people } },
  });
  await lists['lists.delete']({ listId: newsletter, cancelWaiting: true });
  const { counts } = await bench.calls['mailings.progress']({ mailingId: bench.draft });
  expect(counts).toMatchObject({ waiting: 0, cancelled: people });
});

test('a list a mailing is scheduled to is put to rest only with its word; the mailing stays and asks at its time', async () => {
  const bench = await openMailings();
  const lists = listCalls(bench);
  const { newsletter: listId } = bench.club.lists;
  const { subject } = await bench.calls['mailings.get']({ mailingId: bench.draft });
  await bench.calls['mailings.schedule']({ mailingId: bench.draft, at: bench.clock.now() + 3_600_000 });
  const fault = { code: 'list.mailing-scheduled', params: { subject } };
  const toRest = (cancelWaiting: boolean) =>
    lists['lists.set-state']({ listId, state: 'dormant', cancelWaiting });
  await expect(toRest(false)).rejects.toMatchObject({ fault });
  await expect(lists['lists.delete']({ listId, cancelWaiting: false })).rejects.toMatchObject({ fault });
  await toRest(true);
  const [scheduled] = bench.ports.mailings.scheduled();
  expect(scheduled).toMatchObject({ id: bench.draft, schedule: { missed: null } });
});
