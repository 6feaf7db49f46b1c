import type { Bench } from './mailing-bench.ts';

/** Puts so many people of the family Nachname on the newsletter, with consent, without asking the program. */
export async function addManyPeople({ db, club }: Pick<Bench, 'db' | 'club'>, count: number): Promise<void> {
  const numbers = JSON.stringify(Array.from({ length: count }, (_, index) => index));
  await db.transaction(() => {
    db.run(
      `INSERT INTO address (public_number, spelling, normalised)
       SELECT 4000000000 - value, 'p' || value || '@example.org', 'p' || value || '@example.org' FROM json_each(?)`,
      [numbers],
    );
    db.run(
      `INSERT INTO recipient (public_number, address_id, given_name, family_name, salutation, language, sort_key, created_at)
       SELECT 4000000000 - value, (SELECT id FROM address WHERE normalised = 'p' || value || '@example.org'),
         'Vorname' || value, 'Nachname', 'Hallo Vorname' || value, 'de', 'nachname ' || value, 0 FROM json_each(?)`,
      [numbers],
    );
    db.run(
      `INSERT INTO membership (recipient_id, list_id, state, source, era, since)
       SELECT id, ?, 'active', 'import', 0, 0 FROM recipient WHERE family_name = 'Nachname'`,
      [club.lists.newsletter],
    );
    db.run(
      `INSERT INTO consent (recipient_id, list_id, kind, how, wording, note, at, recorded_by, entry_hash, chain_hash)
       SELECT id, ?, 'given', 'paper', '', '', 0, '', x'00', x'00' FROM recipient WHERE family_name = 'Nachname'`,
      [club.lists.newsletter],
    );
  });
}
