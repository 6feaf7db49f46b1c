import { toBase32 } from '#domain/identity/base32.ts';
import type { Mac } from '#domain/identity/token.ts';
import type { FrozenList } from '#domain/mailings/frozen.ts';

/** Never the first byte of a token or of a Message-ID's facts. */
const mark = 0x4c;
const randomLength = 10;

/**
 * The identifier in List-Id (RFC 2919). A club rarely owns the domain it mails from, so the label stands in
 * `localhost` behind a part nobody else has (section 3 there): derived from the list's public number with the
 * store's own key, so that it never changes, whatever the list is called.
 */
export function listId(list: Pick<FrozenList, 'label' | 'number'>, mac: Mac): string {
  const facts = new Uint8Array([mark, list.number >> 8, list.number & 0xff]);
  return `${list.label}.${toBase32(mac('leave', facts).subarray(0, randomLength))}.localhost`;
}
