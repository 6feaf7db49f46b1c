import { z } from 'zod';

/** A call between window and engine: queries change nothing, commands do. */
export interface Call<In extends z.ZodType, Out> {
  readonly kind: 'query' | 'command';
  readonly input: In;
  /** Answered even while the store is locked or could not be opened. */
  readonly whileLocked: boolean;
  /** Never set; it carries the reply's type. */
  readonly output?: Out;
}

interface Options {
  readonly whileLocked?: boolean;
}

function declare(kind: 'query' | 'command') {
  return <In extends z.ZodType>(input: In, { whileLocked = false }: Options = {}) => ({
    /** Fixes the type of the reply's value. Values survive structured clone and JSON. */
    returns: <Out>(): Call<In, Out> => ({ kind, input, whileLocked }),
  });
}

export const query = declare('query');
export const command = declare('command');

/** The input of a call that takes nothing. */
export const nothing = z.strictObject({});

type CallGroup = Readonly<Record<string, Call<z.ZodType, unknown>>>;

/** The parsed input of call `N` of a group. */
export type InputOf<G, N extends keyof G> = G[N] extends Call<infer In, unknown> ? z.output<In> : never;
/** What a caller hands to call `N`, before parsing. */
export type ArgumentOf<G, N extends keyof G> = G[N] extends Call<infer In, unknown> ? z.input<In> : never;
/** The value of a good reply of call `N`. */
export type OutputOf<G, N extends keyof G> = G[N] extends Call<z.ZodType, infer Out> ? Out : never;

/** One handler for each call of a group. */
export type HandlersOf<G extends CallGroup> = {
  readonly [N in keyof G]: (input: InputOf<G, N>) => OutputOf<G, N> | Promise<OutputOf<G, N>>;
};
