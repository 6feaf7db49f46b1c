import type { BrowserContext, Page } from 'playwright-core';
import type { Desktop } from '../double/desktop.ts';

export interface AppOptions {
  readonly language?: 'de' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A data folder that outlives the app; without it a fresh one is made and taken away at the end. */
  readonly folder?: string;
  /** Seconds after the last closed window until the browser host ends; 30 unless said otherwise. */
  readonly graceSeconds?: number;
  /** Letters that a club sends in a second; as gently as usual unless said otherwise. */
  readonly perSecond?: number;
  /** Where the program finds a keyring at each start; without it there is none. */
  readonly keyring?: () => Readonly<Record<string, string>>;
  /** Whether this story provokes problems and looks at them itself. */
  readonly expectsProblems?: boolean;
  /** Of the desktop host: what stands behind the program's name, and what the program is taken for. */
  readonly args?: readonly string[];
  readonly packaged?: boolean;
  readonly platform?: 'darwin' | 'linux' | 'win32';
}

/** The program as it runs, whatever host it has. */
export interface RunningProgram {
  readonly process: {
    readonly exitCode: number | null;
    once(event: 'exit', listener: (code: number | null) => void): unknown;
  };
  /** Whether it answers: it has not ended, and nobody asked it to. */
  isRunning(): boolean;
  /** Everything it said so far. */
  said(): string;
  /** Ends it as Ctrl+C does and resolves to its exit code; null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** What the browser host alone has. */
export interface InBrowser {
  /** The one-time link it printed last. */
  link(): string;
  /** Presses Enter in its terminal and gives the new link. */
  anotherLink(): Promise<string>;
  /** Opens one more window on the same program. */
  openWindow(): Promise<Page>;
}

/** A program that a host has started, with its window open. */
export interface Hosted {
  readonly context: BrowserContext;
  page(): Page;
  /** Where the window is served from; with the browser host another after every restart. */
  origin(): string;
  program(): RunningProgram;
  /** Ends the program, starts it again on the same data and opens the window again; `meanwhile` has the data to itself. */
  restart(how?: NodeJS.Signals, meanwhile?: () => Promise<void>): Promise<void>;
  inBrowser(): InBrowser;
  desktop(): Desktop;
  /** Closes everything it opened. */
  end(): Promise<void>;
}

export interface Host {
  readonly name: string;
  /** Why nothing can be told on it here; null where it can. */
  whyNot(): Promise<string | null>;
  begin(folder: string, options: AppOptions, report: (problem: string) => void): Promise<Hosted>;
}
