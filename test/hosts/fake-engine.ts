import type { CallName, Handlers } from '#contract/contract.ts';
import { contract } from '#contract/contract.ts';
import type { ChangeEvent } from '#contract/events.ts';
import type { Engine } from '#electron/engine.ts';

export interface Note {
  readonly event: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** An engine without rooms: every call is refused as unexpected unless the test answers it. */
export class FakeEngine implements Engine {
  readonly handlers: Handlers;
  readonly notes: Note[] = [];
  readonly powerEvents: Parameters<Engine['power']>[0][] = [];
  readonly frames = new Map<string, string>();
  readonly #listeners = new Set<(event: ChangeEvent) => void>();
  open = true;
  closed = false;

  constructor(answers: Partial<Handlers> = {}) {
    this.handlers = { ...everyCall(), ...answers };
  }

  readonly log = {
    note: (event: string, details: Note['details'] = {}) => {
      this.notes.push({ event, details });
    },
  };

  isOpen(): boolean {
    return this.open;
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: ChangeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  mailFrame(path: string): Promise<string | null> {
    return Promise.resolve(this.frames.get(path) ?? null);
  }

  power(event: Parameters<Engine['power']>[0]): void {
    this.powerEvents.push(event);
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

function everyCall(): Handlers {
  const names = Object.keys(contract);
  const entries = names.map((name) => [name, () => never(name)]);
  const handlers: Record<CallName, () => never> = Object.fromEntries(entries);
  return handlers;
}

function never(name: string): never {
  throw new Error(`the test gave ${name} no answer`);
}
