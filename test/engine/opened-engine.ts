import { onTestFinished } from 'vitest';
import type { CallName, Contract, Handlers, Output } from '#contract/contract.ts';
import type { InputOf } from '#contract/define.ts';
import type { Fault } from '#contract/faults.ts';
import type { Engine } from '#electron/engine.ts';
import { openEngine } from '#electron/engine.ts';
import type { EngineOptions } from '#electron/engine-options.ts';
import type { Clock } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { systemClock } from '#electron/system/clock.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import type { MemoryKeychain } from '../store/memory-keychain.ts';
import { memoryKeychain } from '../store/memory-keychain.ts';
import { silentLog } from '../store/scratch-store.ts';

export interface OpenedEngine {
  readonly engine: Engine;
  readonly keychain: MemoryKeychain;
  /** The value of a good reply; a refusal fails the test. */
  told<N extends CallName>(name: N, input: InputOf<Contract, N>): Promise<Output<N>>;
  /** The fault of a refusal; null when there was none. */
  refused<N extends CallName>(name: N, input: InputOf<Contract, N>): Promise<Fault | null>;
  close(): Promise<void>;
}

export interface Start {
  readonly folder: string;
  readonly workers: EngineOptions['workers'];
  readonly clock?: Clock;
  readonly keychain?: MemoryKeychain;
}

/** The whole engine on a real folder, closed after the test. */
export async function openedEngine(start: Start): Promise<OpenedEngine> {
  const keychain = start.keychain ?? memoryKeychain();
  const engine = await openEngine({
    clock: systemClock,
    ...start,
    language: 'de',
    randomness: systemRandomness,
    log: silentLog,
    keychain,
  });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await engine.close();
  };
  onTestFinished(close);
  const told: OpenedEngine['told'] = async (name, input) => {
    const value = await answer(engine.handlers, name, input);
    await engine.settled();
    return value;
  };
  return {
    engine,
    keychain,
    close,
    told,
    refused: (name, input) =>
      told(name, input).then(
        () => null,
        (error: unknown) => {
          if (error instanceof Refusal) return error.fault;
          throw error;
        },
      ),
  };
}

type Answers = {
  readonly [N in CallName]?: (input: InputOf<Contract, N>) => Output<N> | Promise<Output<N>>;
};

async function answer<N extends CallName>(
  handlers: Partial<Handlers>,
  name: N,
  input: InputOf<Contract, N>,
): Promise<Output<N>> {
  const answers: Answers = handlers;
  const handler: Answers[N] = answers[name];
  if (handler === undefined) throw new Error(`${name} has no handler`);
  return handler(input);
}
