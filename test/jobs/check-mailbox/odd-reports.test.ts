import { expect, test } from 'vitest';
import { mintToken } from '#domain/identity/token.ts';
import type { ClubMail } from './club-mail.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';

interface Report {
  readonly about: string;
  /** Behind the plus of the address it comes back to. */
  readonly token: string;
  /** The whole third part; as a rule a letter that failed for good. */
  readonly status?: string;
  /** What stands behind the last part; as a rule its proper end. */
  readonly end?: string;
}

const gone = (about: string) => `Final-Recipient: rfc822; ${about}\nAction: failed\nStatus: 5.1.1\n`;

function reportOf({ about, token, status = gone(about), end = '\n--b--\n' }: Report): Buffer {
  const head = `Return-Path: <>
From: MAILER-DAEMON@mx.example.org
To: post+${token}@example.org
Subject: Undelivered Mail Returned to Sender
Message-ID: <${about}@mx.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

`;
  return Buffer.from(`${head}${status}${end}`.replaceAll('\n', '\r\n'));
}

/** A club that mailed Arne, whose mailbox holds what is put there. */
async function mailedArne() {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.send(['arne.beck']);
  const row = club.db.one(
    `SELECT address.public_number AS address, mailing.public_number AS mailing
     FROM delivery JOIN address ON address.id = delivery.address_id JOIN mailing ON mailing.id = delivery.mailing_id
     ORDER BY delivery.id DESC LIMIT 1`,
  );
  const numbers = { address: Number(row?.['address']), mailing: Number(row?.['mailing']), list: 0, era: 0 };
  const token = (changed: Partial<typeof numbers> = {}) =>
    mintToken({ purpose: 'bounce', ...numbers, ...changed }, club.mac);
  const arrives = async (bytes: Uint8Array) => {
    letters.push({ folder: 'INBOX', uid: letters.length + 1, bytes });
    await club.job.check();
  };
  return { club, token, arrives };
}

const open = async (club: ClubMail) => (await club.decide['decide.cases']({ tab: 'all' })).rows;
const people = (club: ClubMail) =>
  club.db
    .all('SELECT id, address_id, deleted_at FROM recipient ORDER BY id')
    .concat(
      club.db.all('SELECT id, state FROM membership ORDER BY id'),
      club.db.all('SELECT id, normalised FROM address ORDER BY id'),
    );

test('a report about somebody nobody knows here changes nothing and makes nobody known', async () => {
  const { club, token, arrives } = await mailedArne();
  const before = people(club);
  await arrives(reportOf({ about: 'niemand@elsewhere.example.org', token: 'nothing' }));
  await arrives(
    reportOf({ about: 'niemand@elsewhere.example.org', token: token({ address: 4_000_000_000 }) }),
  );
  expect(await open(club)).toEqual([]);
  expect(people(club)).toEqual(before);
});

test('I02: a report with the token of one person about another is held against neither', async () => {
  const { club, token, arrives } = await mailedArne();
  const before = people(club);
  await arrives(reportOf({ about: 'karl.ehlers@example.org', token: token() }));
  expect(await open(club)).toEqual([]);
  expect(people(club)).toEqual(before);
  expect(await club.rows()).toMatchObject([{ kind: 'bounce', outcome: 'not-counted' }]);
  expect(club.db.all('SELECT delivery_id, address_id FROM bounce')).toEqual([
    { delivery_id: null, address_id: null },
  ]);
});

test.each([
  ["an address that is nobody's here", 'arne@elsewhere.example.org', ''],
  ["another member's, by the word of the report", 'karl.ehlers@example.org', 'arne.beck@example.org'],
])(
  'I02: mail that is forwarded to %s comes back to who forwards it, for the owner to see',
  async (_, final, original) => {
    const { club, token, arrives } = await mailedArne();
    const status = `${original === '' ? '' : `Original-Recipient: rfc822; ${original}\n`}${gone(final)}`;
    await arrives(reportOf({ about: final, token: token(), status }));
    const [waiting] = await open(club);
    expect(waiting).toMatchObject({ address: 'arne.beck@example.org' });
    const detail = await club.decide['decide.case']({ caseId: waiting?.id ?? expect.fail('no case') });
    expect(detail).toMatchObject({
      suggestion: 'keep',
      confidence: 'unclear',
      bounce: { finalAddress: final },
    });
  },
);

test.each([
  ['says nothing of what became of the letter', { status: '' }],
  ['says it in a word that means nothing', { status: 'Action: perhaps\nStatus: five\n' }],
  ['ends in the middle of its first line', { status: 'Final-Recip', end: '' }],
  ['is full of NUL', { status: '\0'.repeat(2000) }],
  ['speaks UTF-7 in place of fields', { status: '+AEY-inal-Recipient+ADo- rfc822\n' }],
  ['speaks ISO-2022-JP in place of fields', { status: '\u001b$B4A;z\u001b(B\n' }],
  ['has none of its fields, and a boundary that is not its own', { status: '', end: '\n--other--\n' }],
])('I16 a report with our token that %s is held against nobody', async (_, broken) => {
  const { club, token, arrives } = await mailedArne();
  const before = people(club);
  await arrives(reportOf({ about: 'arne.beck@example.org', token: token(), ...broken }));
  expect(await open(club)).toEqual([]);
  expect(people(club)).toEqual(before);
  expect(club.job.status()).toMatchObject({ problem: null, unreadable: 0 });
});

test('I04 the same report twice in one folder counts once', async () => {
  const { club, token, arrives } = await mailedArne();
  const report = reportOf({ about: 'arne.beck@example.org', token: token() });
  await arrives(report);
  await arrives(report);
  expect(await open(club)).toHaveLength(1);
  expect(club.db.all('SELECT id FROM bounce')).toHaveLength(1);
});

test('I16 a report that names two people in one group is held against nobody but who was mailed', async () => {
  const { club, token, arrives } = await mailedArne();
  const before = people(club);
  const status = gone('arne.beck@example.org').replace(
    'Action',
    'Final-Recipient: rfc822; karl.ehlers@example.org\nAction',
  );
  await arrives(reportOf({ about: 'arne.beck@example.org', token: token(), status }));
  expect((await open(club)).filter(({ address }) => address !== 'arne.beck@example.org')).toEqual([]);
  expect(people(club)).toEqual(before);
  expect(club.job.status()).toMatchObject({ problem: null, unreadable: 0 });
});

test('I03 two reports of two servers about one mailing to one person count once', async () => {
  const { club, token, arrives } = await mailedArne();
  const full = gone('arne.beck@example.org').replace('failed\nStatus: 5.1.1', 'failed\nStatus: 4.2.2');
  for (const server of ['one', 'two', 'three']) {
    const report = reportOf({ about: 'arne.beck@example.org', token: token(), status: full });
    await arrives(Buffer.from(report.toString().replace(/^Message-ID: </m, `Message-ID: <${server}.`)));
  }
  // The third full mailbox in a row would ask; these are one mailing.
  expect(club.db.all('SELECT id FROM bounce')).toHaveLength(3);
  expect(await open(club)).toEqual([]);
  await arrives(reportOf({ about: 'arne.beck@example.org', token: token() }));
  expect(await open(club)).toMatchObject([{ address: 'arne.beck@example.org', cause: 'no-such-mailbox' }]);
});

test('I30 HTML, links and terminal escapes in the words of a server stay text, without anything that steers', async () => {
  const { club, token, arrives } = await mailedArne();
  const words =
    '550 5.1.1 <img src=x onerror=alert(1)> \u001b[2J\u001b]8;;https://x.example\u0007\u202ehttps://x.example';
  const status = `${gone('arne.beck@example.org')}Diagnostic-Code: smtp; ${words}\n`;
  await arrives(reportOf({ about: 'arne.beck@example.org', token: token(), status }));
  const [waiting] = await open(club);
  const detail = await club.decide['decide.case']({ caseId: waiting?.id ?? expect.fail('no case') });
  const told = JSON.stringify(detail);
  expect(told).toContain('<img src=x onerror=alert(1)>');
  expect(told).not.toMatch(/\\u001b|\\u0007|[\u001b\u0007\u202e]/);
});
