import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Argument, CallName, Output } from '#contract/contract.ts';
import { callEngine, useWire } from './engine.tsx';
import type { FaultError } from './fault-error.ts';

interface Options {
  /** False: do not ask (yet). */
  readonly enabled?: boolean;
  /** Shows the answer to the former input until the new one is there. */
  readonly keepPrevious?: boolean;
  /** Asks again after so many milliseconds, where time itself changes the answer. */
  readonly every?: number;
  /** Asks anew whenever a screen comes up: an answer kept from before an act would mislead it. */
  readonly fresh?: boolean;
}

/** Asks a query of the contract and asks again when an event calls the answer old. */
export function useEngine<N extends CallName>(
  name: N,
  input: Argument<N>,
  { enabled = true, keepPrevious = false, every, fresh = false }: Options = {},
): UseQueryResult<Output<N>, FaultError> {
  const wire = useWire();
  return useQuery<Output<N>, FaultError>({
    queryKey: [name, input],
    queryFn: () => callEngine(wire, name, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(fresh ? { refetchOnMount: 'always' as const } : {}),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}

/** A command of the contract: `mutate` and `mutateAsync` run it, `error.fault` says why it was refused. */
export function useCommand<N extends CallName>(
  name: N,
): UseMutationResult<Output<N>, FaultError, Argument<N>> {
  const wire = useWire();
  return useMutation<Output<N>, FaultError, Argument<N>>({
    mutationKey: [name],
    mutationFn: (input) => callEngine(wire, name, input),
  });
}
