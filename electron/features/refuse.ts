import type { Fault } from '#contract/faults.ts';

/** An expected failure on its way to the person: the dispatcher turns it into a reply, wording into a sentence. */
export class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, options?: { readonly cause?: unknown }) {
    super(fault.code, options);
    this.name = 'Refusal';
    this.fault = fault;
  }
}
