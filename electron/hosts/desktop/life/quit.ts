import type { Circumstances, QuitAnswer } from './quit-choice.ts';
import { endsByItself, whenClosed } from './quit-choice.ts';

export interface QuitPorts {
  readonly circumstances: () => Omit<Circumstances, 'inBackground'>;
  readonly ask: () => Promise<QuitAnswer>;
  readonly hide: () => void;
  /** Resolves once what is being sent stands still. */
  readonly pause: () => Promise<void>;
  /** Ends jobs between two letters and closes the store. */
  readonly close: () => Promise<void>;
  /** Ends the program; nothing holds it up any more. */
  readonly exit: () => void;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** A system that shuts down waits for a program a few seconds at most; the log of the store survives worse. */
const longestClosing = 4000;
/** So long a last notification stands before its program is gone, in milliseconds. */
const lastWord = 10_000;

/** How the program ends, and how it goes on without its window. */
export class ProgramEnd {
  readonly #ports: QuitPorts;
  #inBackground = false;
  #isAsking = false;
  #ending: Promise<void> | null = null;
  #isOver = false;

  constructor(ports: QuitPorts) {
    this.#ports = ports;
  }

  /** Everything is closed: windows and program may go. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Somebody looks at the window: what was agreed for the background is over once the sending is. */
  opened(): void {
    if (!this.#ports.circumstances().isSending) this.#inBackground = false;
  }

  /** The window's own button, or its keys. */
  async closeWindow(): Promise<void> {
    const what = whenClosed(this.#now());
    if (what === 'hide') this.#ports.hide();
    else if (what === 'quit') await this.end();
    else await this.#ask();
  }

  /** Somebody said to quit: also in the background that ends a sending only after a question. */
  async quit(): Promise<void> {
    if (this.#ports.circumstances().isSending) await this.#ask();
    else await this.end();
  }

  /** Work or settings changed, or the window was hidden: a hidden program may have nothing left to do. */
  async changed(isHidden: boolean): Promise<void> {
    if (!isHidden) this.opened();
    if (!isHidden || !endsByItself(this.#now())) return;
    await this.#ports.wait(lastWord);
    if (endsByItself(this.#now())) await this.end();
  }

  /** Without a question: the system wants it, or there is nothing to ask about. */
  end(): Promise<void> {
    this.#ending ??= this.#close();
    return this.#ending;
  }

  #now(): Circumstances {
    return { ...this.#ports.circumstances(), inBackground: this.#inBackground };
  }

  async #ask(): Promise<void> {
    if (this.#isAsking || this.#ending !== null) return;
    this.#isAsking = true;
    const answer = await this.#ports.ask().finally(() => {
      this.#isAsking = false;
    });
    if (answer === 'background') {
      this.#inBackground = true;
      this.#ports.hide();
      await this.changed(true);
    }
    if (answer === 'pause') {
      await this.#ports.pause();
      await this.end();
    }
  }

  async #close(): Promise<void> {
    await Promise.race([this.#ports.close().catch(() => undefined), this.#ports.wait(longestClosing)]);
    this.#isOver = true;
    this.#ports.exit();
  }
}
