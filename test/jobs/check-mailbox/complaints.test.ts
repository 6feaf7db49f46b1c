import { expect, test } from 'vitest';
import { mintToken } from '#domain/identity/token.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';

/** A feedback report (RFC 5965) about a mail whose return path was that address. */
function complaintOf(returnPath: string, kind = 'abuse'): Uint8Array {
  const lines = `Return-Path: <>
From: <feedback@relay.example>
To: post@example.org
Subject: Complaint
Message-ID: <${returnPath}@relay.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary=b

--b
Content-Type: text/plain

This is an email abuse report.

--b
Content-Type: message/feedback-report

Feedback-Type: ${kind}
User-Agent: Relay/1.0
Version: 1

--b
Content-Type: message/rfc822

Return-Path: <${returnPath}>
From: post@example.org
To: arne.beck@example.org
Subject: Kommt zum Sommerfest

Hallo
--b--
`;
  return Buffer.from(lines.replaceAll('\n', '\r\n'));
}

async function mailedArne() {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.send(['arne.beck']);
  const row = club.db.one(
    `SELECT a.public_number AS address, m.public_number AS mailing FROM delivery d
       JOIN address a ON a.id = d.address_id JOIN mailing m ON m.id = d.mailing_id ORDER BY d.id DESC LIMIT 1`,
  );
  const facts = { address: Number(row?.['address']), mailing: Number(row?.['mailing']), list: 0, era: 0 };
  return {
    club,
    token: mintToken({ purpose: 'bounce', ...facts }, club.mac),
    forged: mintToken({ purpose: 'bounce', ...facts }, () => new Uint8Array(32)),
    arrives: async (bytes: Uint8Array) => {
      letters.push({ folder: 'INBOX', uid: letters.length + 1, bytes });
      await club.job.check();
    },
    memberships: () => club.db.all('SELECT id, state FROM membership ORDER BY id'),
    waiting: async () => (await club.decide['decide.cases']({ tab: 'all' })).rows,
  };
}

test('I29 R24 a complaint about a mail of ours, proved by its token, is put before the owner as a wish to leave', async () => {
  const { arrives, token, waiting, club } = await mailedArne();
  await arrives(complaintOf(`post+${token}@example.org`));
  expect(await club.rows()).toMatchObject([{ kind: 'complaint' }]);
  expect(await waiting()).toMatchObject([{ kind: 'leave', address: 'arne.beck@example.org' }]);
  // Nobody is written to: the person has complained about mail.
  expect(club.db.all('SELECT id FROM notice')).toEqual([]);
  await arrives(complaintOf(`post+${token}@example.org`));
  expect(await waiting()).toHaveLength(1);
});

test('I29 a complaint with nothing we signed, or signed by somebody else, is noted and changes nothing', async () => {
  const { arrives, forged, waiting, memberships, club } = await mailedArne();
  const before = memberships();
  await arrives(complaintOf('post@example.org'));
  await arrives(complaintOf(`post+${forged}@example.org`));
  expect(await waiting()).toEqual([]);
  expect(memberships()).toEqual(before);
  expect((await club.rows()).map(({ kind, outcome }) => [kind, outcome])).toEqual(
    (await club.rows()).map(() => ['complaint', 'not-counted']),
  );
});
