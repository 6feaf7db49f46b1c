import { expect, test } from 'vitest';
import { documentSchema } from '#contract/document.ts';
import { answerTable } from '#electron/store/tables/answers.ts';
import type { ClubMailOptions } from './club-mail.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';

const pass = 'Authentication-Results: mx.provider.example.org; spf=pass; dmarc=pass header.from=example.org';

/** A practice club whose lists Helga answers for. */
async function clubOf(options: ClubMailOptions = {}) {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ ...options, mailbox: mailboxOf(letters) });
  const [list] = await club.lists['lists.all']({});
  if (list === undefined) throw new Error('no list');
  const { id: _, label, ...settings } = await club.lists['lists.get']({ listId: list.id });
  const owners = [{ name: 'Helga Döring', address: 'helga@example.org' }];
  await club.lists['lists.save']({
    listId: list.id,
    settings: { ...settings, owners, signUpRule: 'approve' },
  });
  const take = async (folder: string, text: string) => {
    letters.push({ folder, uid: letters.length + 1, bytes: Buffer.from(text.replaceAll('\n', '\r\n')) });
    await club.job.check();
  };
  const drafts = () =>
    club.db.all(
      `SELECT mailing.id, subject, document, state, name, proven, left_out, list_id FROM letter_draft
       JOIN mailing ON mailing.id = letter_draft.mailing_id JOIN mailing_list ON mailing_list.mailing_id = mailing.id`,
    );
  return { ...club, list, label, take, drafts };
}

const letter = (
  to: string,
  more: { from?: string; subject?: string; headers?: string; body?: string } = {},
) =>
  `${more.headers === undefined ? '' : `${more.headers}\n`}From: ${more.from ?? 'Helga <helga@example.org>'}
To: ${to}
Subject: ${more.subject ?? 'Probe am Montag'}
Message-ID: <${more.subject ?? 'probe'}.${more.from ?? 'helga'}@example.org>
${more.body ?? '\nLiebe alle,\n\ndie Probe beginnt um acht.\nBitte Noten mitbringen.\n\n-- \nHelga\n'}`;

test("an owner's letter to the list becomes a draft for that list, and nothing is sent", async () => {
  const club = await clubOf();
  await club.take('INBOX', letter(`post+${club.label}@example.org`, { headers: pass }));
  const [draft, ...more] = club.drafts();
  // It is no reply that somebody has to read.
  expect(answerTable(club.db).list(0, 10).total).toBe(0);
  expect(more).toEqual([]);
  expect(draft).toMatchObject({
    subject: 'Probe am Montag',
    state: 'draft',
    name: 'Helga Döring',
    proven: 1,
    left_out: '[]',
    list_id: club.list.id,
  });
  expect(documentSchema.parse(JSON.parse(String(draft?.['document']))).content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Liebe alle,' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'die Probe beginnt um acht.' },
        { type: 'hardBreak' },
        { type: 'text', text: 'Bitte Noten mitbringen.' },
      ],
    },
  ]);
  expect(await club.rows()).toMatchObject([{ kind: 'answer', outcome: 'draft' }]);
  await club.take('Junk', letter(`post+${club.label}@example.org`, { headers: pass }));
  expect(club.drafts()).toHaveLength(1);
});

test.each([
  ['without a result of the provider', undefined],
  ['with a failed one', 'Authentication-Results: mx.provider.example.org; dmarc=fail'],
  ['with one of somebody else', 'Authentication-Results: mx.elsewhere.example.net; dmarc=pass'],
  ['with a forged one below', `Authentication-Results: mx.provider.example.org; dmarc=none\n${pass}`],
  ['with a pass in a comment', 'Authentication-Results: mx.provider.example.org; spf=pass (dmarc=pass)'],
])('%s the sender is not proven', async (_, headers) => {
  const club = await clubOf();
  await club.take(
    'INBOX',
    letter(`post+${club.label}@example.org`, headers === undefined ? {} : { headers }),
  );
  expect(club.drafts()).toMatchObject([{ proven: 0 }]);
});

test('from anybody else a letter to the list is shown and becomes no draft', async () => {
  const club = await clubOf();
  await club.take(
    'INBOX',
    letter(`post+${club.label}@example.org`, { from: 'Eva <eva@elsewhere.example>', headers: pass }),
  );
  expect(club.drafts()).toEqual([]);
  expect(await club.rows()).toMatchObject([{ kind: 'answer', outcome: 'answer', who: 'Eva' }]);
});

test('an owner of another list writes no draft, and neither does a machine', async () => {
  const club = await clubOf();
  const other = (await club.lists['lists.all']({}))[1];
  const { label } = await club.lists['lists.get']({ listId: other?.id ?? club.list.id });
  await club.take('INBOX', letter(`post+${label}@example.org`, { headers: pass }));
  await club.take(
    'INBOX',
    letter(`post+${club.label}@example.org`, { subject: 'Abwesend', headers: 'Precedence: bulk' }),
  );
  expect(club.drafts()).toEqual([]);
});

test('where the account takes no such address, the name in brackets counts, and is not part of the subject', async () => {
  const club = await clubOf({ plusAddress: false });
  await club.take('INBOX', letter('post@example.org', { subject: `[${club.list.name}] Probe` }));
  await club.take('INBOX', letter('post@example.org', { subject: `Probe [${club.list.name}]` }));
  expect(club.drafts()).toMatchObject([{ subject: 'Probe' }]);
});

test('markup, pictures and attachments of a letter stay out; attachments are named', async () => {
  const club = await clubOf();
  const body = `MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<p>Hallo <b>alle</b><script>alert(1)</script><img src="https://tracker.example/x.gif"></p><p>&lt;script&gt; bleibt Text</p>
--b
Content-Type: application/pdf; name="plan.pdf"
Content-Disposition: attachment; filename="plan.pdf"

x
--b
Content-Type: text/calendar
Content-Disposition: attachment; filename="termin.ics"

x
--b
Content-Type: image/png

x
--b--
`;
  await club.take('INBOX', letter(`post+${club.label}@example.org`, { body }));
  const [draft] = club.drafts();
  expect(draft?.['left_out']).toBe('["plan.pdf","termin.ics",""]');
  const text = String(draft?.['document']);
  expect(text).toContain('Hallo alle');
  expect(text).toContain('<script> bleibt Text');
  expect(text).not.toContain('alert');
  expect(text).not.toContain('tracker');
});

test('an owner who announces a sign-up writes a draft; one who signs up by mail does not', async () => {
  const club = await clubOf();
  const subject = 'Anmeldung zum Sommerfest';
  await club.take('INBOX', letter(`post+${club.label}@example.org`, { subject, body: '\nBitte anmelden\n' }));
  expect(club.drafts()).toEqual([]);
  const body = `\n${'Das Sommerfest steigt am See. Wer kommt, meldet sich bis Freitag im Buero. '.repeat(4)}\n`;
  await club.take('INBOX', letter(`post+${club.label}@example.org`, { subject: `${subject} am See`, body }));
  expect(club.drafts()).toMatchObject([{ subject: `${subject} am See` }]);
});
