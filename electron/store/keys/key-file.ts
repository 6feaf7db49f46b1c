import { createHash } from 'node:crypto';
import { z } from 'zod';
import { damaged, emptyFile, foreignFile, newer } from '../faults.ts';
import { costs } from './derive-key.ts';

/** Marks the file as ours, for people and for telling damage from a foreign file. */
const kind = 'rundpost key slots';
const format = 1;
const mostBytes = 65_536;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
/** The data key wrapped: salt of the wrapping subkey, then ciphertext and tag. */
const wrapped = { salt: hex(16), wrapped: hex(48) };
const name = z.string().min(1).max(100);
const slot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), name, costs, derivationSalt: hex(16), ...wrapped }),
  /** Its key lies in a file beside it: for the practice club only. */
  z.strictObject({ kind: z.literal('random'), name, ...wrapped }),
  /** Its key lies in the keychain of a computer. That the slot is here says: an entry is expected there. */
  z.strictObject({ kind: z.literal('keychain'), name, ...wrapped }),
  /** Its key is on paper; `createdAt` in milliseconds since 1970 tells one sheet from another. */
  z.strictObject({ kind: z.literal('recovery'), name, createdAt: z.number().int().min(0), ...wrapped }),
]);
const content = z.strictObject({
  kind: z.literal(kind),
  format: z.literal(format),
  storeId: hex(16),
  slots: z.array(slot).min(1).max(20),
});
const file = z.strictObject({
  content,
  /** Keyed hash of the content: shows tampering, once the data key is known. */
  mac: hex(32),
  /** Plain hash of content and mac: shows damage before any key is known. */
  sum: hex(32),
});

export type KeySlot = z.output<typeof slot>;
export type KeyContent = z.output<typeof content>;
export interface KeyFile {
  readonly content: KeyContent;
  readonly mac: Uint8Array;
}

export function keyContent(storeId: Uint8Array, slots: KeySlot[]): KeyContent {
  return { kind, format, storeId: Buffer.from(storeId).toString('hex'), slots };
}

/** The bytes that the keyed hash covers. */
export function hashedBytes(content: KeyContent): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

function sumOf(content: unknown, mac: string): string {
  return createHash('sha256').update(JSON.stringify(content)).update(mac).digest('hex');
}

export function writeKeyFile({ content, mac }: KeyFile): Uint8Array {
  const macText = Buffer.from(mac).toString('hex');
  const whole = { content, mac: macText, sum: sumOf(content, macText) };
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`);
}

/** What a file of any format has, so that damage and novelty can be told apart. */
const anyFormat = z.object({
  content: z.looseObject({ kind: z.literal(kind), format: z.number().int() }),
  mac: z.string(),
  sum: z.string(),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a key-slot file without any key. Throws `store.empty-file`, `foreign-file`, `newer`, or `damaged`,
 * also for costs below the floor or above the cap, before anything is derived with them.
 */
export function readKeyFile(bytes: Uint8Array): KeyFile {
  if (bytes.length === 0) throw emptyFile('keys');
  if (bytes.length > mostBytes) throw foreignFile('keys');
  const text = Buffer.from(bytes).toString('utf8');
  const value = parseJson(text);
  const outer = anyFormat.safeParse(value);
  if (!outer.success) {
    const ours = text.includes('rundpost') || text.includes('"storeId"');
    throw ours ? damaged('keys', outer.error) : foreignFile('keys');
  }
  if (sumOf(outer.data.content, outer.data.mac) !== outer.data.sum) throw damaged('keys');
  if (outer.data.content.format > format) throw newer('keys');
  const parsed = file.safeParse(value);
  if (!parsed.success) throw damaged('keys', parsed.error);
  const { content: found, mac } = parsed.data;
  return { content: found, mac: Buffer.from(mac, 'hex') };
}
