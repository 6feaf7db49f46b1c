import { describe, expect, test } from 'vitest';
import type { TokenPurpose } from '#domain/identity/token.ts';
import { mintToken } from '#domain/identity/token.ts';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import { mailingReportTable } from '#electron/store/tables/mailing-report.ts';
import type { ReturnRule } from '#domain/lists/list.ts';
import { toId } from '#domain/ids.ts';
import type { MailingId, RecipientId } from '#domain/ids.ts';
import type { ClubMail } from './club-mail.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';

interface Report {
  readonly purpose?: TokenPurpose;
  readonly place?: 'recipient' | 'returned' | 'nowhere';
  readonly status?: string;
  readonly words?: string;
  readonly action?: string;
  readonly final?: string;
}

/** A practice club whose lists follow these rules in turn, with a mailing to Arne Beck that waits to come back. */
async function clubWith(rules: readonly ReturnRule[]) {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.send(['arne.beck']);
  const lists = await club.lists['lists.all']({});
  for (const [index, { id: listId }] of lists.entries()) {
    const { id: _, label: __, ...settings } = await club.lists['lists.get']({ listId });
    const returnRule = rules[Math.min(index, rules.length - 1)] ?? 'ask';
    await club.lists['lists.save']({
      listId,
      settings: { ...settings, owners: [...settings.owners], signUpRule: 'approve', returnRule },
    });
  }
  const take = async (report: Report) => {
    letters.push({ folder: 'INBOX', uid: letters.length + 1, bytes: bytesOf(club, letters.length, report) });
    await club.job.check();
  };
  return { ...club, take };
}

function bytesOf(club: ClubMail, number: number, report: Report): Uint8Array {
  const { purpose = 'bounce', place = 'recipient', status = '5.1.1', action = 'failed' } = report;
  const row = club.db.one(
    `SELECT address.public_number AS address, mailing.public_number AS mailing, list.public_number AS list
     FROM delivery JOIN address ON address.id = delivery.address_id JOIN mailing ON mailing.id = delivery.mailing_id
     JOIN delivery_recipient ON delivery_recipient.delivery_id = delivery.id JOIN list ON list.id = list_id
     ORDER BY delivery.id DESC`,
  );
  const numbers = { address: Number(row?.['address']), mailing: Number(row?.['mailing']) };
  const token = mintToken({ purpose, ...numbers, list: Number(row?.['list']), era: 0 }, club.mac);
  const to = place === 'recipient' ? `post+${token}@example.org` : 'post@example.org';
  const returned = place === 'returned' ? `Errors-To: post+${token}@example.org\n` : '';
  return Buffer.from(
    `Return-Path: <>
From: MAILER-DAEMON@mx.example.org
To: ${to}
Subject: Undelivered Mail Returned to Sender
Message-ID: <${String(number)}@mx.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; ${report.final ?? 'arne.beck@example.org'}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${report.words ?? '550 no such user here'}

--b
Content-Type: text/rfc822-headers

${returned}To: arne.beck@example.org
Subject: Kommt zum Sommerfest

--b--
`.replaceAll('\n', '\r\n'),
  );
}

const blocked = (club: ClubMail) =>
  club.db.one(
    "SELECT blocked_at IS NOT NULL AS blocked FROM address WHERE normalised = 'arne.beck@example.org'",
  )?.['blocked'] === 1;
const cases = async (club: ClubMail, tab: 'all' | 'done') =>
  (await club.decide['decide.cases']({ tab })).rows;

describe('where the list removes by itself', () => {
  test('a signed report that the address does not exist takes it off, as one act, with its evidence', async () => {
    const club = await clubWith(['remove-by-itself']);
    await club.take({});
    expect(blocked(club)).toBe(true);
    expect(await club.rows()).toMatchObject([{ kind: 'bounce', outcome: 'removed' }]);
    expect(await cases(club, 'all')).toEqual([]);
    const [done] = await cases(club, 'done');
    expect(done).toMatchObject({ verdict: 'removed-by-rule', cause: 'no-such-mailbox' });
    const detail = await club.decide['decide.case']({ caseId: done?.id ?? toId(0) });
    expect(detail.bounce).toMatchObject({ diagnostic: '550 no such user here', identity: 'token' });
    expect(await club.acts['acts.last']({})).toMatchObject({
      kind: 'removed-by-rule',
      params: { name: 'arne.beck' },
      by: '',
    });
    const mailingId = toId<MailingId>(
      Number(club.db.one('SELECT mailing_id AS id FROM delivery ORDER BY id DESC')?.['id']),
    );
    expect(mailingReportTable(club.db).people(mailingId, 'returned', { offset: 0, limit: 9 })).toMatchObject([
      { address: 'arne.beck@example.org', decision: 'removed-by-rule' },
    ]);
    const recipientId = toId<RecipientId>(Number(detail.recipientId));
    const history = await club.people['recipients.history']({ recipientId });
    expect(history).toContainEqual(expect.objectContaining({ kind: 'blocked', by: '', mail: 'none' }));
    expect(history).toContainEqual(expect.objectContaining({ kind: 'returned' }));
  });

  test('taken back, the address gets mail again and the case waits for the owner', async () => {
    const club = await clubWith(['remove-by-itself']);
    await club.take({});
    const last = await club.acts['acts.last']({});
    await actHandlers(club.common)['acts.undo']({ actId: last?.id ?? toId(0) });
    expect(blocked(club)).toBe(false);
    expect(await cases(club, 'all')).toMatchObject([{ state: 'open', verdict: null }]);
    await club.take({});
    expect(blocked(club)).toBe(false);
    expect(await cases(club, 'all')).toHaveLength(1);
    expect((await club.rows()).map(({ outcome }) => outcome)).toEqual(['to-decide', 'to-decide']);
  });

  test('the same report in two folders takes it off once', async () => {
    const club = await clubWith(['remove-by-itself']);
    await club.take({});
    await club.take({});
    expect(await cases(club, 'done')).toHaveLength(1);
    expect(club.db.all("SELECT id FROM act WHERE kind = 'removed-by-rule'")).toHaveLength(1);
  });

  test.each([
    [{ place: 'nowhere' }, 0],
    [{ place: 'returned' }, 1],
    [{ purpose: 'leave-body' }, 1],
    [{ purpose: 'leave' }, 1],
    [{ final: 'somebody.else@example.org' }, 1],
    [{ status: '5.7.1', words: 'blocked by policy' }, 0],
    [{ status: '5.7.1', words: 'this is spam' }, 0],
    [{ status: '5.2.2', words: 'mailbox full' }, 0],
    [{ status: '5.2.1', words: 'account disabled' }, 1],
    [{ status: '4.4.1', words: 'timed out' }, 0],
    [{ action: 'delayed', status: '4.4.1', words: 'timed out' }, 0],
  ] as const)('a report %j takes nobody off and opens %i cases', async (report, open) => {
    const club = await clubWith(['remove-by-itself']);
    await club.take(report);
    expect(blocked(club)).toBe(false);
    expect(await club.rows()).toHaveLength(1);
    expect(await cases(club, 'done')).toEqual([]);
    expect(await cases(club, 'all')).toHaveLength(open);
  });

  test('a report two weeks late asks instead', async () => {
    const club = await clubWith(['remove-by-itself']);
    await club.db.transaction(() => club.db.run('UPDATE delivery SET at = ?', [Date.UTC(2026, 3, 19)]));
    await club.take({});
    expect(blocked(club)).toBe(false);
    expect(await cases(club, 'all')).toHaveLength(1);
  });

  test('another list of the person that asks is enough to be asked', async () => {
    const club = await clubWith(['remove-by-itself', 'ask']);
    await club.db.transaction(() =>
      club.db.run(
        `INSERT OR IGNORE INTO membership (recipient_id, list_id, state, source, era, since)
         SELECT recipient.id, list.id, 'active', 'letter', 0, 1 FROM recipient, list WHERE family_name = 'Beck'
           AND list.id NOT IN (SELECT list_id FROM membership WHERE recipient_id = recipient.id)`,
      ),
    );
    await club.take({});
    expect(blocked(club)).toBe(false);
    expect(await cases(club, 'all')).toHaveLength(1);
  });
});

test('where the list only reports, a report opens no case and stands with the mailing', async () => {
  const club = await clubWith(['report-only']);
  await club.take({});
  expect(blocked(club)).toBe(false);
  expect(await club.rows()).toMatchObject([{ kind: 'bounce', outcome: 'noted', caseId: null }]);
  expect([...(await cases(club, 'all')), ...(await cases(club, 'done'))]).toEqual([]);
  const mailingId = toId<MailingId>(
    Number(club.db.one('SELECT mailing_id AS id FROM delivery ORDER BY id DESC')?.['id']),
  );
  expect(mailingReportTable(club.db).people(mailingId, 'returned', { offset: 0, limit: 9 })).toMatchObject([
    { decision: 'none', reason: 'no-such-mailbox' },
  ]);
});

test('the return rule of a list is kept, copied and taken back', async () => {
  const club = await clubWith(['remove-by-itself']);
  const [first] = await club.lists['lists.all']({});
  const listId = first?.id ?? toId(0);
  const copy = await club.lists['lists.duplicate']({ listId, name: 'Zweite', withPeople: false });
  expect((await club.lists['lists.get']({ listId: copy })).returnRule).toBe('remove-by-itself');
  const { id: _, label: __, ...settings } = await club.lists['lists.get']({ listId });
  await club.lists['lists.save']({
    listId,
    settings: { ...settings, owners: [...settings.owners], signUpRule: 'approve', returnRule: 'report-only' },
  });
  expect((await club.lists['lists.get']({ listId })).returnRule).toBe('report-only');
  const last = await club.acts['acts.last']({});
  await club.acts['acts.undo']({ actId: last?.id ?? toId(0) });
  expect((await club.lists['lists.get']({ listId })).returnRule).toBe('remove-by-itself');
});
