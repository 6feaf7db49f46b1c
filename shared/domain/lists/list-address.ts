import { plusAddress } from '../identity/plus-address.ts';

/**
 * The address letters to a list go to: the account's with the list's label behind `+`. Null where the account takes no
 * such address, or where it would be too long (RFC 5321, section 4.5.3.1.1).
 */
export function listAddress(
  account: { readonly address: string; readonly plusAddress: boolean },
  label: string,
): string | null {
  return account.plusAddress && account.address !== '' ? plusAddress(account.address, label) : null;
}
