import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Argument, CallName, Output } from '#contract/contract.ts';
import { openEngine } from '#electron/engine.ts';
import { noKeychain } from '#electron/store/keys/no-keychain.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { silentLog } from '../store/scratch-store.ts';
import { addPeople, openPractice } from './many-people.ts';

/** An engine in this process, on a practice club with so many people more than it begins with. */
export async function clubOfMany(people: number, prepare: (store: OpenStore) => void = () => undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'rundpost-bench-'));
  const built = (name: string) => new URL(`../../out/main/${name}-worker.js`, import.meta.url);
  const options = {
    folder,
    language: 'de' as const,
    clock: systemClock,
    randomness: systemRandomness,
    log: silentLog,
    keychain: noKeychain,
    workers: {
      deriveKey: built('derive-key'),
      readLetter: built('read-letter'),
      readTable: built('read-csv'),
      passphraseStrength: built('passphrase-strength'),
    },
  };
  await (await openEngine(options)).close();
  const store = await openPractice(folder);
  await addPeople(store, people);
  await store.transaction(() => prepare(store));
  await store.close();
  const engine = await openEngine(options);
  const ask = async <N extends CallName>(name: N, input: Argument<N>): Promise<Output<N>> => {
    const handler: unknown = engine.handlers[name];
    if (typeof handler !== 'function') throw new Error(name);
    const value: Output<N> = await handler(input);
    await engine.settled();
    return value;
  };
  return {
    ask,
    engine,
    close: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Club = Awaited<ReturnType<typeof clubOfMany>>;
