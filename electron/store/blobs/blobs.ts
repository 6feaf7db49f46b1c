import type { Randomness } from '#electron/features/ports.ts';
import { checkPreamble, preamble, preambleLength } from '../container/preamble.ts';
import { keyedHash, saltLength, seal, subkey, unseal } from '../container/secrecy.ts';
import type { Blobs } from '../database.ts';
import { damaged, readFailed, writeFailed } from '../faults.ts';
import type { Files } from '../files.ts';
import { replaceFile, systemCode } from '../files.ts';
import { blobsName } from '../folder/names.ts';

const blobName = /^[0-9a-f]{64}$/;

export interface BlobPlace {
  readonly files: Files;
  readonly folder: string;
  readonly dataKey: Uint8Array;
  readonly storeId: Uint8Array;
  readonly randomness: Randomness;
}

/**
 * Encrypted files in `blobs/`, named by a keyed hash of their content: the same bytes are kept once, and a
 * name says nothing to anyone without the key. `put` resolves once file and name are durable.
 */
export function blobStore({ files, folder, dataKey, storeId, randomness }: BlobPlace): Blobs {
  const place = `${folder}/${blobsName}`;
  const identity = { storeId, generation: 0 };
  const head = preamble('blob', identity);
  const nameKey = subkey(dataKey, storeId, 'blob name');
  const boundTo = (name: string) => Buffer.concat([head, Buffer.from(name, 'hex')]);

  async function put(bytes: Uint8Array): Promise<string> {
    const name = keyedHash(nameKey, bytes).toString('hex');
    try {
      await files.makeFolder(place);
      await files.syncFolder(folder);
      if ((await files.list(place)).includes(name)) return name;
      const salt = randomness.bytes(saltLength);
      const sealed = seal(subkey(dataKey, salt, 'blob'), 0, boundTo(name), bytes);
      await replaceFile(files, place, name, Buffer.concat([head, salt, sealed]));
    } catch (error) {
      throw writeFailed(error);
    }
    return name;
  }

  async function get(name: string): Promise<Uint8Array> {
    if (!blobName.test(name)) throw new TypeError('not the name of a blob');
    const bytes = await files.read(`${place}/${name}`).catch((error: unknown) => {
      throw systemCode(error) === 'ENOENT' ? damaged('blob', error) : readFailed(error);
    });
    checkPreamble(bytes, 'blob', identity);
    const salt = bytes.subarray(preambleLength, preambleLength + saltLength);
    const sealed = bytes.subarray(preambleLength + saltLength);
    const plain = unseal(subkey(dataKey, salt, 'blob'), 0, boundTo(name), sealed);
    if (plain === null) throw damaged('blob');
    return plain;
  }

  return { put, get };
}

/** Removes blobs that no row names, and what an interrupted `put` left. Only before anyone can put. */
export async function sweepBlobs(files: Files, folder: string, named: ReadonlySet<string>): Promise<void> {
  const place = `${folder}/${blobsName}`;
  for (const name of await files.list(place)) {
    if (!named.has(name)) await files.remove(`${place}/${name}`);
  }
}
