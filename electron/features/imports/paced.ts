import type { Clock } from '../ports.ts';
import { Refusal } from '../refuse.ts';
import type { Signal } from '../signal.ts';

const slice = 12;

/**
 * Lets others have their turn while something long goes on: to be called often, it waits only when a slice of time
 * is used up. @throws Refusal `gone` (import) when aborted
 */
export class Pace {
  readonly #clock: Clock;
  readonly #signal: Signal;
  #since: number;

  constructor(clock: Clock, signal: Signal) {
    this.#clock = clock;
    this.#signal = signal;
    this.#since = clock.now();
  }

  get isDue(): boolean {
    return this.#clock.now() - this.#since >= slice;
  }

  async rest(): Promise<void> {
    if (this.#signal.aborted) throw new Refusal({ code: 'gone', params: { noun: 'import' } });
    if (!this.isDue) return;
    await this.#clock.wait(0);
    this.#since = this.#clock.now();
  }
}
