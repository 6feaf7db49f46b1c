import type { MailboxStep, IncomingLetter } from './ports.ts';
import type { BatchPorts, Reading } from './take-batch.ts';
import { takeBatch } from './take-batch.ts';

/** One transaction, and so one fsync, holds no more than so many steps and bytes of letters. */
const mostSteps = 50;
const mostBytes = 2 * 1024 * 1024;

/** How far a look is, in letters; total null while nobody counted them. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

export interface LetterBatches {
  /** Rejects where an earlier batch could not be stored. */
  add(step: Exclude<MailboxStep, { kind: 'failed' }>): Promise<void>;
  /** Stores what is left. */
  end(): Promise<void>;
}

/**
 * Gathers the steps of a look. Each letter is read as soon as it is there, and while one batch is stored the next is
 * fetched; there are never more than two.
 */
export function letterBatches(
  ports: BatchPorts,
  accountId: number,
  progress: (done: Progress) => void,
): LetterBatches {
  const held = new Set<string>();
  let batch: Reading[] = [];
  let bytes = 0;
  let letters = 0;
  let done = 0;
  let total: number | null = null;
  let storing: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    const [full, size] = [batch, letters];
    [batch, bytes, letters] = [[], 0, 0];
    await storing;
    storing = takeBatch(ports, accountId, full, held).then(() => {
      done += size;
      if (size > 0) progress({ done, total });
    });
    // Whoever waits for it next hears of a failure; until then it must not end the program.
    storing.catch(() => undefined);
  }

  return {
    add: async (step) => {
      if (step.kind === 'found') {
        total = (total ?? 0) + step.letters;
        progress({ done, total });
        return;
      }
      letters += step.kind === 'passed' ? step.letters : 1;
      if (step.kind === 'letter') {
        bytes += step.letter.bytes.length;
        batch.push(reading(ports, step.letter));
      } else batch.push(step);
      if (batch.length >= mostSteps || bytes >= mostBytes) await flush();
    },
    end: async () => {
      await flush();
      await storing;
    },
  };
}

function reading({ letterReader }: BatchPorts, letter: IncomingLetter): Reading {
  const facts = letterReader.read(letter.bytes);
  facts.catch(() => undefined);
  return { kind: 'reading', letter, facts };
}
