/** Why a text is not one e-mail address. */
type AddressFlaw = 'empty' | 'no-at' | 'several' | 'too-long' | 'characters' | 'domain' | 'quoted';

/** A mailbox: the spelling its owner uses, and the form by which two spellings are the same mailbox. */
export interface MailAddress {
  readonly spelling: string;
  readonly normalised: string;
}

export type AddressReading =
  | { readonly ok: true; readonly address: MailAddress }
  | { readonly ok: false; readonly flaw: AddressFlaw };

/** Turns a domain into its A-label form (RFC 5891), lower case; null when it has none. */
export type ToAscii = (domain: string) => string | null;

/** RFC 5321, 4.5.3.1: octets of the local part; of a path without its angle brackets; of a label (RFC 1035). */
const longestLocalPart = 64;
const longestAddress = 254;
const longestLabel = 63;

/** dot-atom of RFC 5322, 3.2.3, widened by RFC 6531 to letters and digits beyond ASCII; no quoted parts, no comments. */
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+(\.[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*$/u;
/** What a domain may hold before conversion: no percent signs, literals or look-alike dots reach the converter. */
const typedDomain = /^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

function octets(text: string): number {
  let sum = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    sum += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return sum;
}

/** The domain as RFC 1123 host name of at least two labels, the last one not a number; null when it is none. */
function hostName(domain: string, toAscii: ToAscii): string | null {
  if (!typedDomain.test(domain)) return null;
  const ascii = toAscii(domain);
  if (ascii === null) return null;
  const labels = ascii.split('.');
  const sound = labels.every((part) => part.length <= longestLabel && label.test(part));
  return sound && labels.length > 1 && !/^\d+$/.test(labels.at(-1) ?? '') ? ascii : null;
}

function flaw(reason: AddressFlaw): AddressReading {
  return { ok: false, flaw: reason };
}

/**
 * Reads one addr-spec (RFC 5322, 3.4.1, within the limits of RFC 5321), nothing more lenient: no names,
 * angle brackets, quoted local parts, comments, address literals, several addresses.
 * Two addresses are the same mailbox when their normalised forms are equal: NFC, lower case (not folded:
 * sharp s is not ss), the domain as A-label.
 */
export function readAddress(typed: string, toAscii: ToAscii): AddressReading {
  const spelling = typed.normalize('NFC').trim();
  if (spelling === '') return flaw('empty');
  if (/[\p{C}\p{Z}]/u.test(spelling)) return flaw(spelling.split('@').length > 2 ? 'several' : 'characters');
  if (spelling.includes('"')) return flaw('quoted');
  const at = spelling.indexOf('@');
  if (at < 0) return flaw('no-at');
  if (at !== spelling.lastIndexOf('@')) return flaw('several');
  const local = spelling.slice(0, at);
  if (!localPart.test(local)) return flaw('characters');
  const domain = hostName(spelling.slice(at + 1), toAscii);
  if (domain === null) return flaw('domain');
  const normalised = `${local.toLowerCase().normalize('NFC')}@${domain}`;
  // Lower case may need more octets than the spelling (U+0130), so both forms are measured.
  const longest = Math.max(octets(local), octets(normalised) - domain.length - 1);
  const total = Math.max(octets(spelling), octets(normalised));
  if (longest > longestLocalPart || total > longestAddress) return flaw('too-long');
  return { ok: true, address: { spelling, normalised } };
}
