import type { Clock, Log, Randomness } from './features/ports.ts';
import type { Keychain } from './features/store/ports.ts';

/** What a host gives the engine. */
export interface EngineOptions {
  /** Where the data lie; made when missing. */
  readonly folder: string;
  /** The language the practice club is written in when it is first made. */
  readonly language: 'de' | 'en';
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly log: Log;
  /** Built worker files: see `electron.vite.config.ts`. */
  readonly workers: {
    readonly deriveKey: URL;
    readonly readLetter: URL;
    readonly readTable: URL;
    readonly passphraseStrength: URL;
  };
  /** The keychain of this computer. */
  readonly keychain: Keychain;
  /** How fast clubs send; as gently as any provider allows where nothing is said. */
  readonly sending?: SendingPace;
}

export interface SendingPace {
  /** Letters in a second, Infinity for as many as go. */
  readonly perSecond?: number;
  /** At once, with one server. */
  readonly mostConnections?: number;
}
