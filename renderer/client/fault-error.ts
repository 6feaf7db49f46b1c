import type { Fault } from '#contract/faults.ts';

/** A refusal of the engine as an exception; `faultSentence(error.fault, t)` says it in words. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** The fault of whatever was thrown; anything but a refusal is `unexpected`. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  return { code: 'unexpected', params: { logId: error instanceof Error ? error.name : 'window' } };
}
