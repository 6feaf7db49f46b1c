import type { Keychain } from '../store/ports.ts';
import type { AccountPasswords, AccountTable } from './ports.ts';

interface ReadPasswordPorts {
  readonly accounts: Pick<AccountTable, 'password'>;
  readonly keychain: Pick<Keychain, 'read' | 'probe'>;
  /** The random number of the store the account belongs to, in hexadecimal. */
  readonly storeId: string;
}

/** The entry of a store's mail password in the keychain; the key of the store itself lies under its bare number. */
export function passwordEntry(storeId: string): string {
  return `mail-account ${storeId}`;
}

/** Reads the account's password from the store or from the keychain of this computer, anew each time. */
export function accountPasswords({ accounts, keychain, storeId }: ReadPasswordPorts): AccountPasswords {
  return {
    read: async ({ id, passwordPlace }) => {
      if (passwordPlace === 'store') {
        const password = accounts.password(id);
        return password === null ? { state: 'missing' } : { state: 'there', password };
      }
      const { state, secret } = await keychain.read(passwordEntry(storeId));
      if (state !== 'works') return { state };
      if (secret !== null) return { state: 'there', password: secret };
      // A locked keychain reads as an empty one: only one that would keep something is known to have no such entry.
      const probed = await keychain.probe();
      return { state: probed === 'works' ? 'missing' : probed };
    },
  };
}
