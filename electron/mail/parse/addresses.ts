import type { Mailbox } from '#domain/letters/letter-facts.ts';
import { cleanLine } from './clean.ts';
import { decodeWords } from './encoded-words.ts';

const address = /[^\s<>"'()[\]:;,@]{1,64}@[^\s<>"'()[\]:;,@]{1,255}/;
const addresses = new RegExp(address, 'g');

/** The first mailbox of a From field: what stands in angle brackets, else the first thing with an @. */
export function readMailbox(raw: string): Mailbox {
  const value = raw.slice(0, 4000);
  const [angled, inside = ''] = /<([^<>]{1,400})>/.exec(value) ?? [];
  const found = address.exec(inside)?.[0] ?? address.exec(value)?.[0] ?? '';
  const name = angled === undefined ? '' : value.slice(0, value.indexOf('<'));
  return { name: cleanLine(decodeWords(name).replaceAll(/["\\]/g, ''), 200), address: cleanLine(found, 320) };
}

/** Every address in a field, in order, without names. */
export function readAddresses(raw: string): readonly string[] {
  const found = raw.slice(0, 16_000).match(addresses) ?? [];
  return found.map((one) => cleanLine(one, 320));
}
