import { randomBytes } from 'node:crypto';
import type { CallName, Contract, Handlers } from '#contract/contract.ts';
import { contract, isCallName } from '#contract/contract.ts';
import type { InputOf } from '#contract/define.ts';
import type { Fault, Reply } from '#contract/faults.ts';
import type { Log } from '#electron/features/ports.ts';
import { Refusal } from '#electron/features/refuse.ts';
import { fitsTheDoor } from './input-size.ts';

/** The part of the engine that calls need. */
export interface Answering {
  /** Changes as stores are opened and closed. */
  readonly handlers: Partial<Handlers>;
  isOpen(): boolean;
  settled(): Promise<void>;
  readonly log: Log;
}

/** Answers a call by name. Never throws and never rejects; every failure is a fault in the reply. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Reply<unknown>>;

type Inputs = { readonly [N in CallName]: InputOf<Contract, N> };
type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
    };
type Schemas = {
  readonly [N in CallName]: { readonly input: { safeParse(input: unknown): Parsed<Inputs[N]> } };
};
type Answers = { readonly [N in CallName]?: (input: Inputs[N]) => unknown };

const schemas: Schemas = contract;

/** The one door into the engine, the same for every host: name, lock, schema, handler, reply. */
export function dispatcher(engine: Answering): Dispatch {
  async function answer<N extends CallName>(name: N, input: unknown): Promise<Reply<unknown>> {
    const schema = schemas[name];
    const parsed = fitsTheDoor(input) ? schema.input.safeParse(input) : null;
    if (parsed?.success !== true) {
      engine.log.note('call-refused', { call: name, because: parsed === null ? 'shape' : 'input' });
    }
    if (parsed === null) return refuse({ code: 'call.bad-input', params: { where: name } });
    if (!parsed.success) {
      return refuse({
        code: 'call.bad-input',
        params: { where: whereIn(name, parsed.error.issues[0]?.path ?? []) },
      });
    }
    const answers: Answers = engine.handlers;
    const handler: Answers[N] = answers[name];
    if (handler === undefined) return refuse({ code: 'store.locked', params: {} });
    const value = (await handler(parsed.data)) ?? null;
    // What was read may still be on its way to the disk; nothing is said before it is there.
    await engine.settled();
    return { ok: true, value };
  }

  return async (name, input) => {
    if (typeof name !== 'string' || !isCallName(name)) {
      engine.log.note('call-refused', { because: 'name' });
      return refuse({ code: 'call.unknown', params: { where: callLike(name) } });
    }
    try {
      if (!contract[name].whileLocked && !engine.isOpen())
        return refuse({ code: 'store.locked', params: {} });
      return await answer(name, input);
    } catch (error) {
      return refuse(error instanceof Refusal ? error.fault : unexpected(name, error, engine.log));
    }
  };
}

function refuse(fault: Fault): Reply<never> {
  return { ok: false, fault };
}

/** The path of the first wrong value; never the value, and no more of a foreign key than its beginning. */
function whereIn(name: CallName, path: readonly PropertyKey[]): string {
  return path.length === 0 ? name : path.map(String).join('.').slice(0, 100);
}

/** A foreign name is repeated only where it looks like one of ours. */
function callLike(name: unknown): string {
  return typeof name === 'string' && /^[a-z-]{1,30}\.[a-z-]{1,30}$/.test(name) ? name : '';
}

/**
 * What nobody expected: the log gets its kind and where it arose, the window only the id under which it stands
 * there. The message stays out of both, for it may quote what a person typed.
 */
function unexpected(call: CallName, error: unknown, log: Log): Fault {
  const logId = randomBytes(4).toString('hex');
  log.note('unexpected', {
    logId,
    call,
    kind: error instanceof Error ? error.name : typeof error,
    at: error instanceof Error ? framesOf(error).slice(0, 6).join(' < ') : '',
  });
  return { code: 'unexpected', params: { logId } };
}

/** Where an error arose, innermost first, without its message. */
function framesOf({ stack = '', message }: Error): string[] {
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  return afterMessage.split('\n').flatMap((line) => /^\s+at (.+:\d+:\d+\)?)$/.exec(line)?.[1] ?? []);
}
