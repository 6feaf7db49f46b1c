import type { AccountKind, OrganisationTable } from '#electron/features/settings/ports.ts';
import type { Database } from '../database.ts';
import { oneOf, text } from '../row.ts';

const kinds: readonly AccountKind[] = ['practice', 'none', 'mail'];

export function organisationTable(db: Database): OrganisationTable {
  return {
    get: () => {
      const own = db.one('SELECT name, mark, legal_notice FROM organisation');
      const account = db.one('SELECT sender_name, address FROM account ORDER BY id LIMIT 1');
      return {
        name: own === undefined ? '' : text(own, 'name'),
        mark: own === undefined ? '' : text(own, 'mark'),
        legalNotice: own === undefined ? '' : text(own, 'legal_notice'),
        senderName: account === undefined ? '' : text(account, 'sender_name'),
        senderAddress: account === undefined ? '' : text(account, 'address'),
      };
    },
    accountKind: () => {
      const account = db.one('SELECT kind FROM account ORDER BY id LIMIT 1');
      return account === undefined ? null : oneOf(account, 'kind', kinds);
    },
    put: ({ name, mark, legalNotice }) => {
      db.run(
        `INSERT INTO organisation (id, name, mark, legal_notice) VALUES (1, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, mark = excluded.mark,
           legal_notice = excluded.legal_notice`,
        [name, mark, legalNotice],
      );
    },
    insertAccount: ({ kind, senderName, address }) =>
      db.run('INSERT INTO account (kind, sender_name, address) VALUES (?, ?, ?)', [kind, senderName, address])
        .lastId,
  };
}
