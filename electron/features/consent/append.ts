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
  appendConsents(ports, [entry]);
}

/** Adds entries to the book of consent in their order, each linked to the one before. Only inside a transaction. */
export function appendConsents(ports: ConsentPorts, entries: readonly ConsentEntry[]): void {
  let last = ports.consents.lastChainHash();
  const linked = entries.map((entry) => {
    const salt = ports.randomness.bytes(saltLength);
    const hashes = linkEntry(last, entry, salt, ports.sha256);
    last = hashes.chainHash;
    return { ...entry, salt, ...hashes };
  });
  ports.consents.append(linked);
}
