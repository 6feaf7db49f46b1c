import type { ListId } from '#domain/ids.ts';
import type { MailingDocument } from '#domain/mailings/document.ts';

/** What a person edits in a draft. */
export interface DraftText {
  readonly listIds: readonly ListId[];
  readonly subject: string;
  readonly preheader: string;
  readonly document: MailingDocument;
}

export type KeeperState =
  | { readonly kind: 'saved'; readonly savedAt: number; readonly revision: number }
  | { readonly kind: 'unsaved' | 'saving' | 'elsewhere'; readonly revision: number }
  | { readonly kind: 'failed'; readonly revision: number; readonly error: unknown };

interface Parts {
  readonly save: (
    text: DraftText,
    revision: number,
  ) => Promise<{ readonly revision: number; readonly savedAt: number }>;
  /** Whether a failure means that somebody else saved in between. */
  readonly isElsewhere: (error: unknown) => boolean;
  readonly onState: (state: KeeperState) => void;
  /** Runs something later; returns how to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** Pause in typing after which a draft is saved, in milliseconds. */
export const typingPause = 1000;
/** How long after a failure saving is tried once more. */
export const retryAfter = 5000;

export interface DraftKeeper {
  change(text: DraftText): void;
  /** Saves what is not saved yet; resolves to whether everything is saved now. */
  flush(): Promise<boolean>;
  /** Ends all waiting; what is not saved stays unsaved. */
  close(): void;
}

/**
 * Saves a draft a second after the last change, one saving at a time, each based on the revision before it.
 * Once somebody else has saved in between it saves nothing more: then a person decides.
 */
export function draftKeeper(
  start: { readonly revision: number; readonly savedAt: number },
  { save, isElsewhere, onState, later }: Parts,
): DraftKeeper {
  let revision = start.revision;
  let pending: DraftText | null = null;
  let running: Promise<boolean> | null = null;
  let stopped = false;
  let callOff: () => void = () => undefined;

  const wait = (milliseconds: number) => {
    callOff();
    callOff = later(() => void flush(), milliseconds);
  };

  async function run(): Promise<boolean> {
    while (pending !== null && !stopped) {
      const text = pending;
      pending = null;
      onState({ kind: 'saving', revision });
      try {
        const saved = await save(text, revision);
        revision = saved.revision;
        if (pending === null) onState({ kind: 'saved', revision, savedAt: saved.savedAt });
      } catch (error) {
        pending ??= text;
        stopped = isElsewhere(error);
        onState(stopped ? { kind: 'elsewhere', revision } : { kind: 'failed', revision, error });
        if (!stopped) wait(retryAfter);
        return false;
      }
    }
    return pending === null;
  }

  async function flush(): Promise<boolean> {
    callOff();
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    change(text) {
      pending = text;
      if (stopped) return;
      if (running === null) onState({ kind: 'unsaved', revision });
      wait(typingPause);
    },
    flush,
    close() {
      callOff();
    },
  };
}
