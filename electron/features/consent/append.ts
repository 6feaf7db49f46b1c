import { linkEntry, saltLength } from '#domain/consent/chain.ts';
import type { Sha256 } from '#domain/consent/chain.ts';
import type { ConsentEntry } from '#domain/consent/entry.ts';
import type { Randomness } from '../ports.ts';
import type { ConsentTable } from './ports.ts';

export interface ConsentPorts {
  readonly consents: ConsentTable;
  readonly randomness: Randomness;
  readonly sha256: Sha256;
}

/** Adds an entry to the book of consent, linked to the one before. Only inside a transaction. */
export function appendConsent(ports: ConsentPorts, entry: ConsentEntry): void {
  const salt = ports.randomness.bytes(saltLength);
  const hashes = linkEntry(ports.consents.lastChainHash(), entry, salt, ports.sha256);
  ports.consents.append({ ...entry, salt, ...hashes });
}
