import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo } from 'react';
import type { Argument, CallName, Output } from '#contract/contract.ts';
import { FaultError } from './fault-error.ts';
import { followEvents } from './follow-events.ts';
import type { Wire } from './wire.ts';

const WireContext = createContext<Wire | null>(null);

/** The wire of this window. */
export function useWire(): Wire {
  const wire = useContext(WireContext);
  if (wire === null) throw new Error('no wire: EngineProvider is missing');
  return wire;
}

interface Props {
  readonly wire: Wire;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}

/** Gives everything below it the engine behind `wire`, and asks again for what events call old. */
export function EngineProvider({ wire, queries, children }: Props) {
  useEffect(() => followEvents(wire, queries), [wire, queries]);
  return (
    <WireContext value={wire}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </WireContext>
  );
}

/** Calls the engine once; rejects with a `FaultError`. */
export async function callEngine<N extends CallName>(
  wire: Wire,
  name: N,
  input: Argument<N>,
): Promise<Output<N>> {
  const reply = await wire.call(name, input);
  if (!reply.ok) throw new FaultError(reply.fault);
  return reply.value;
}

export type CallEngine = <N extends CallName>(name: N, input: Argument<N>) => Promise<Output<N>>;

/** `callEngine` on this window's wire, for use outside queries: in handlers and effects. */
export function useCallEngine(): CallEngine {
  const wire = useWire();
  return useMemo(() => {
    function call<N extends CallName>(name: N, input: Argument<N>) {
      return callEngine(wire, name, input);
    }
    return call;
  }, [wire]);
}

/** The address of a mail frame, from the `frame` of a preview or mail. */
export function useMailFrame(frame: string): string {
  return useWire().mailFrames + frame;
}
