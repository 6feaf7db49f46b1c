import { expect, test } from 'vitest';
import { mailboxOf, openClubMail } from './club-mail.ts';
import { undelivered } from './undelivered.ts';

/** The practice club, which mailed two people, the first of them under an address with a slip that came back. */
async function clubWithSlip(state: 'accepted' | 'cancelled') {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  await club.db.transaction(() => {
    club.db.run("UPDATE delivery SET state = 'cancelled'");
  });
  await club.send(['arne.beck']);
  await club.send(['karl.ehlers'], state);
  await club.db.transaction(() => {
    club.db.run(
      "UPDATE address SET normalised = 'arne.beck@example.og' WHERE normalised = 'arne.beck@example.org'",
    );
    club.db.run(
      "UPDATE delivery SET address = 'arne.beck@example.og' WHERE address = 'arne.beck@example.org'",
    );
  });
  const bytes = undelivered(club, 'arne.beck@example.og', '550 5.1.2 host not found');
  letters.push({ folder: 'INBOX', uid: 1, bytes: Buffer.from(bytes.toString().replace('5.1.1', '5.1.2')) });
  await club.job.check();
  return club;
}

const found = async (state: 'accepted' | 'cancelled') => {
  const club = await clubWithSlip(state);
  const { rows } = await club.decide['decide.cases']({ tab: 'all' });
  return rows.map(({ cause, proposal }) => ({ cause, meant: proposal?.address ?? null }));
};

test('an address one slip away from the domain of people here is put beside the one that was meant', async () => {
  expect(await found('accepted')).toEqual([{ cause: 'no-such-domain', meant: 'arne.beck@example.org' }]);
});

test('a domain that took no mail of ours is no proposal', async () => {
  expect(await found('cancelled')).toEqual([{ cause: 'no-such-domain', meant: null }]);
});
