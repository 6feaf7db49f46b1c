import { argon2id } from 'hash-wasm';
import { z } from 'zod';

/** Argon2id (RFC 9106) costs: memory in KiB, passes, lanes. */
export const costs = z.strictObject({
  memory: z.number().int().min(65_536).max(1_048_576),
  passes: z.number().int().min(3).max(10),
  lanes: z.literal(1),
});
export type Costs = z.output<typeof costs>;

/** What new slots use: 64 MiB, 3 passes; also the floor below which a slot is refused. */
export const usualCosts: Costs = { memory: 65_536, passes: 3, lanes: 1 };

export interface KeyRequest {
  /** The passphrase as UTF-8 in Unicode form NFC. */
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly costs: Costs;
}

export const keyRequest = z.strictObject({
  passphrase: z.instanceof(Uint8Array),
  salt: z.instanceof(Uint8Array),
  costs,
});

/** 32 bytes from a passphrase. Takes about 0.3 s and 64 MiB: run it in a worker. */
export function deriveKey({ passphrase, salt, costs: { memory, passes, lanes } }: KeyRequest) {
  return argon2id({
    password: passphrase,
    salt,
    parallelism: lanes,
    iterations: passes,
    memorySize: memory,
    hashLength: 32,
    outputType: 'binary',
  });
}
