import type { ListId } from '#domain/ids.ts';
import type { ListOwner } from '#domain/lists/list.ts';
import type { OwnerNotice } from '#domain/owners/owner-notice.ts';
import type { ClubMail } from './club-mail.ts';
import { mailboxOf, openClubMail } from './club-mail.ts';

export const helga = { name: 'Helga Döring', address: 'helga@example.org' };
export const jan = { name: 'Jan Vogt', address: 'jan@example.org' };

/** A practice club whose first list tells these owners by mail. */
export async function clubOf(owners: readonly ListOwner[], ownerNotice: OwnerNotice = 'by-mail') {
  const letters: { folder: string; uid: number; bytes: Uint8Array }[] = [];
  const club = await openClubMail({ mailbox: mailboxOf(letters) });
  for (const { id: listId } of await club.lists['lists.all']({}))
    await setOwners(club, listId, owners, ownerNotice);
  const take = async (...texts: readonly string[]) => {
    for (const text of texts)
      letters.push({
        folder: 'INBOX',
        uid: letters.length + 1,
        bytes: Buffer.from(text.replaceAll('\n', '\r\n')),
      });
    await club.job.check();
  };
  const notices = () =>
    club.db
      .all("SELECT address, subject, text FROM notice WHERE purpose = 'owner' ORDER BY id")
      .map((row) => ({
        to: String(row['address']),
        subject: String(row['subject']),
        text: String(row['text']),
      }));
  return { ...club, take, notices };
}

export type Club = Awaited<ReturnType<typeof clubOf>>;

export async function setOwners(
  club: Pick<ClubMail, 'lists'>,
  listId: ListId,
  owners: readonly ListOwner[],
  ownerNotice: OwnerNotice,
) {
  const { id: _, label: __, ...settings } = await club.lists['lists.get']({ listId });
  await club.lists['lists.save']({
    listId,
    settings: { ...settings, owners: [...owners], signUpRule: 'approve', ownerNotice },
  });
}

export const joins = (who: string) => `From: ${who} <${who.toLowerCase()}@example.org>
To: post@example.org
Subject: Anmelden Sonnenpost
Message-ID: <join-${who}@example.org>

Bitte anmelden.
`;
