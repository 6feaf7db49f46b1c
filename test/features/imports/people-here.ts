import type { ListId, RecipientId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import type { openImports } from './open-imports.ts';

type Club = Awaited<ReturnType<typeof openImports>>;

/** A newsletter list in a new store. */
export async function newsletter({ db, ports, clock }: Club): Promise<ListId> {
  return db.transaction(() => {
    const { lastId } = db.run(
      "INSERT INTO account (kind, sender_name, address) VALUES ('practice', 'Club', 'club@example.org')",
    );
    return ports.lists.insert({
      publicNumber: 1,
      name: 'Brief',
      label: 'brief',
      kind: 'newsletter',
      state: 'active',
      colour: 'teal',
      signUpRule: 'confirm',
      returnRule: 'ask',
      accountId: lastId,
      replyTo: '',
      position: 1,
      createdAt: clock.now(),
    });
  });
}

/** Somebody who is on the list already. */
export function person(
  club: Club & { readonly listId: ListId },
  givenName: string,
  familyName: string,
  address: string,
  groups: string[] = [],
): Promise<RecipientId> | RecipientId {
  return club.people['recipients.add']({
    listId: club.listId,
    person: { givenName, familyName, address, salutation: '', language: 'de', groups },
    consent: { how: 'paper', note: '' },
    evenSo: false,
  });
}

/** Mail to an address came back and nobody decided about it yet. Only inside a transaction. */
export function returned({ db }: Pick<Club, 'db'>, address: string, listId: ListId): void {
  const letter = db.run(
    `INSERT INTO letter (account_id, folder, uid_validity, uid, fingerprint, at, kind, outcome, who, from_address,
       subject, beginning) VALUES (1, 'INBOX', 1, 1, 'f', 1, 'bounce', 'case', '', '', '', '')`,
  );
  const found = db.one('SELECT id FROM address WHERE normalised = ?', [address]);
  db.run(
    `INSERT INTO decide_case (kind, state, address_id, list_id, letter_id, name, address, quote, opened_at)
     VALUES ('bounce', 'open', ?, ?, ?, '', ?, '', 1)`,
    [toId(Number(found?.['id'])), listId, letter.lastId, address],
  );
}
