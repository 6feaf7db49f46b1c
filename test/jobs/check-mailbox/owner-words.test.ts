import { expect, test } from 'vitest';
import { toId } from '#domain/ids.ts';
import type { RecipientId } from '#domain/ids.ts';
import { actHandlers } from '#electron/features/acts/handlers.ts';
import type { ClubMail } from './club-mail.ts';
import type { Club } from './owner-bench.ts';
import { clubOf, helga, jan, joins, setOwners } from './owner-bench.ts';

/** A report without a token of ours ties to nobody; this one is tied by what it returns. */
async function bounced(club: Club): Promise<string> {
  await club.send(['arne.beck']);
  const messageId = String(club.db.one('SELECT message_id FROM delivery ORDER BY id DESC')?.['message_id']);
  return `Return-Path: <>
From: MAILER-DAEMON@mx.example.org
To: post@example.org
Subject: Undelivered Mail Returned to Sender
Message-ID: <b1@mx.example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Final-Recipient: rfc822; arne.beck@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 no such user here

--b
Content-Type: text/rfc822-headers

Message-ID: ${messageId}
To: arne.beck@example.org

--b--
`;
}

let letter = 0;
function answer(from: string, text: string, more = ''): string {
  letter += 1;
  return `From: ${from}
To: post@example.org
Subject: Re: Zu entscheiden
Message-ID: <answer-${String(letter)}@example.org>
${more}
${text}

Am 3. Mai schrieb post@example.org:
> entfernen aaaaaaa2
`;
}

const codeAfter = (text: string, word: string) =>
  new RegExp(`${word} ([a-z2-7]{8})`).exec(text)?.[1] ?? 'none';
const cases = async (club: ClubMail, tab: 'all' | 'done') =>
  (await club.decide['decide.cases']({ tab })).rows;
const blocked = (club: ClubMail) =>
  club.db.one("SELECT blocked_at IS NOT NULL AS b FROM address WHERE normalised = 'arne.beck@example.org'")?.[
    'b'
  ] === 1;

test('an owner gets one mail about everything one look found, and none again after the next', async () => {
  const club = await clubOf([helga]);
  await club.take(joins('Nele'), await bounced(club), joins('Ole'));
  const [mail, ...more] = club.notices();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: 'helga@example.org', subject: 'Zu entscheiden: 3 Vorgänge' });
  expect(mail?.text).toContain('Nele, nele@example.org');
  expect(mail?.text).toContain('arne.beck, arne.beck@example.org');
  expect(mail?.text).toContain('Rundmail: ');
  expect(mail?.text).toContain('Kam zurück: Postfach gibt es nicht');
  expect(mail?.text).toContain('Der Server schrieb: 550 no such user here');
  expect(mail?.text.match(/(?:entfernen|aufnehmen) [a-z2-7]{8}/g)).toHaveLength(3);
  await club.take();
  expect(club.notices()).toHaveLength(1);
});

test('each owner has codes of their own, and nobody is written to where the list tells in the program', async () => {
  const club = await clubOf([helga, jan]);
  await club.take(joins('Nele'));
  const [first, second] = club.notices();
  expect([first?.to, second?.to]).toEqual(['helga@example.org', 'jan@example.org']);
  expect(codeAfter(first?.text ?? '', 'aufnehmen')).not.toBe(codeAfter(second?.text ?? '', 'aufnehmen'));
  const quiet = await clubOf([helga], 'in-program');
  await quiet.take(joins('Nele'));
  expect(quiet.notices()).toEqual([]);
});

test('an answer with several codes decides each as an act in the name of the owner, and is taken back', async () => {
  const club = await clubOf([helga]);
  await club.take(joins('Nele'), await bounced(club));
  const text = club.notices()[0]?.text ?? '';
  await club.take(
    answer(
      'Helga <Helga@Example.org>',
      `admit ${codeAfter(text, 'aufnehmen')}\n entfernen ${codeAfter(text, 'entfernen').toUpperCase()}`,
    ),
  );
  expect(await cases(club, 'all')).toEqual([]);
  expect(blocked(club)).toBe(true);
  expect(new Set((await cases(club, 'done')).map(({ verdict }) => verdict))).toEqual(
    new Set(['admit', 'remove']),
  );
  expect((await club.rows())[0]).toMatchObject({ kind: 'owner-word', outcome: 'decided' });
  const last = await club.acts['acts.last']({});
  expect(last).toMatchObject({ kind: 'bounce-removed', by: 'Helga Döring', byMail: true });
  const bounce = (await cases(club, 'done')).find(({ kind }) => kind === 'bounce');
  expect((await club.decide['decide.case']({ caseId: bounce?.id ?? toId(0) })).settledBy).toEqual({
    name: 'Helga Döring',
    byMail: true,
  });
  expect(club.db.one('SELECT recorded_by FROM consent ORDER BY id DESC')).toEqual({
    recorded_by: 'Helga Döring',
  });
  const arne = toId<RecipientId>(
    Number(club.db.one("SELECT id FROM recipient WHERE given_name = 'Arne'")?.['id']),
  );
  expect(await club.people['recipients.history']({ recipientId: arne })).toContainEqual(
    expect.objectContaining({ kind: 'blocked', by: 'Helga Döring', mail: 'decided' }),
  );
  await actHandlers(club.common)['acts.undo']({ actId: last?.id ?? toId(0) });
  expect(blocked(club)).toBe(false);
  expect(await cases(club, 'all')).toHaveLength(1);
  await club.take();
  expect(club.notices()).toHaveLength(1);
});

test('a code works only for the owner it was written to, as long as that is one, and only for its case', async () => {
  const club = await clubOf([helga, jan]);
  await club.take(joins('Nele'), await bounced(club));
  const text = club.notices()[0]?.text ?? '';
  const code = codeAfter(text, 'entfernen');
  await club.take(answer('jan@example.org', `entfernen ${code}`));
  await club.take(answer('helga@example.org', `aufnehmen ${code}`));
  await club.take(answer('helga@example.org', `entfernen ${code}\nbehalten ${code}`));
  await club.take(answer('helga@example.org', `entfernen ${code}`, 'Auto-Submitted: auto-replied\n'));
  await club.take(answer('helga@example.org', `entfernen ${code}`, 'Precedence: bulk\n'));
  expect(blocked(club)).toBe(false);
  expect(await cases(club, 'all')).toHaveLength(2);
  expect((await club.decide['decide.codes']({})).unverified).toMatchObject([{ from: 'jan@example.org' }]);
  for (const { id } of await club.lists['lists.all']({})) await setOwners(club, id, [jan], 'by-mail');
  await club.take(answer('helga@example.org', `entfernen ${code}`));
  expect(blocked(club)).toBe(false);
});

test('a stranger with a code is shown and does nothing', async () => {
  const club = await clubOf([helga]);
  await club.take(await bounced(club));
  const code = codeAfter(club.notices()[0]?.text ?? '', 'entfernen');
  await club.take(answer('thief@elsewhere.example.org', `entfernen ${code}`));
  expect(blocked(club)).toBe(false);
  expect((await club.rows())[0]).toMatchObject({ kind: 'owner-word', outcome: 'unverified' });
});

test('a case decided meanwhile is not decided again, and its code is not a wrong one', async () => {
  const club = await clubOf([helga]);
  await club.take(await bounced(club));
  const [open] = await cases(club, 'all');
  await club.decide['decide.settle']({ caseId: open?.id ?? toId(0), verdict: 'keep' });
  await club.take(
    answer('helga@example.org', `entfernen ${codeAfter(club.notices()[0]?.text ?? '', 'entfernen')}`),
  );
  expect(blocked(club)).toBe(false);
  expect((await club.rows())[0]).toMatchObject({ kind: 'owner-word', outcome: 'noted' });
  expect(await club.decide['decide.codes']({})).toEqual({ restUntil: null, unverified: [] });
});

test('after five wrong codes from anybody a right one does nothing for an hour', async () => {
  const club = await clubOf([helga]);
  await club.take(await bounced(club));
  const code = codeAfter(club.notices()[0]?.text ?? '', 'entfernen');
  await club.take(answer('a@elsewhere.example.org', 'entfernen aaaaaaa2\nentfernen aaaaaaa3'));
  await club.take(answer('b@elsewhere.example.org', 'keep aaaaaaa4\nkeep aaaaaaa5\nkeep aaaaaaa6'));
  await club.take(answer('helga@example.org', `entfernen ${code}`));
  expect(blocked(club)).toBe(false);
  expect((await club.decide['decide.codes']({})).restUntil).toBe(club.clock.now() + 60 * 60_000);
  club.clock.advance(60 * 60_000);
  expect((await club.decide['decide.codes']({})).restUntil).toBe(null);
  await club.take(answer('helga@example.org', `entfernen ${code}`));
  expect(blocked(club)).toBe(true);
});

test('guesses beside a right code in one letter stop that letter too', async () => {
  const club = await clubOf([helga]);
  await club.take(await bounced(club));
  const code = codeAfter(club.notices()[0]?.text ?? '', 'entfernen');
  const guesses = [2, 3, 4, 5, 6].map((digit) => `entfernen aaaaaaa${String(digit)}`);
  await club.take(answer('helga@example.org', [...guesses, `entfernen ${code}`].join('\n')));
  expect(blocked(club)).toBe(false);
});

test('what a list removed by itself is told, without a code', async () => {
  const club = await clubOf([helga]);
  await club.take(await bounced(club));
  await club.db.transaction(() => {
    club.db.run('DELETE FROM owner_code');
    club.db.run("UPDATE decide_case SET state = 'done', verdict = 'removed-by-rule', settled_at = ?", [
      club.clock.now(),
    ]);
  });
  await club.take();
  expect(club.notices()[1]).toMatchObject({ subject: 'Von selbst entfernt: 1' });
  expect(club.notices()[1]?.text).not.toMatch(/(?:entfernen|behalten) [a-z2-7]{8}/);
});
