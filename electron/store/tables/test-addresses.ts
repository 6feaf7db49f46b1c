import type { TestAddressTable } from '#electron/features/test-mail/ports.ts';
import type { Database } from '../database.ts';
import { text } from '../row.ts';

/** Where test mails go, and who must not get one. */
export function testAddressTable(db: Database): TestAddressTable {
  return {
    get: () => {
      const row = db.one('SELECT address FROM test_address');
      return row === undefined ? null : text(row, 'address');
    },
    put: (address) => {
      db.run(
        'INSERT INTO test_address (id, address) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET address = excluded.address',
        [address],
      );
    },
    isMember: (normalised) =>
      db.one(
        `SELECT 1 FROM address JOIN recipient ON recipient.address_id = address.id AND recipient.deleted_at IS NULL
         WHERE address.normalised = ?`,
        [normalised],
      ) !== undefined,
    isOwner: (normalised) =>
      db.one(
        `SELECT 1 FROM list_owner JOIN list ON list.id = list_owner.list_id AND list.deleted_at IS NULL
         WHERE list_owner.normalised = ?`,
        [normalised],
      ) !== undefined,
  };
}
