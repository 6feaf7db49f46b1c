import { fits } from '#domain/decide/settle.ts';
import { sameBytes } from '#domain/identity/same-bytes.ts';
import type { LetterOutcome } from '#domain/letters/letter.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import { partQuotes } from '#domain/letters/unquoted.ts';
import type { OwnerWord, WordChoice } from '#domain/owners/owner-word.ts';
import { findOwnerWords } from '#domain/owners/owner-word.ts';
import { codesRestUntil, mostWrongCodes, wrongCountedSince } from '#domain/owners/wrong-codes.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { keep } from './plan.ts';
import type { WrittenCode } from './ports.ts';

/** What an answer of an owner says; nothing where a machine wrote it. */
export function ownerWordsOf(facts: LetterFacts): readonly OwnerWord[] {
  const written = facts.kind === 'join' || facts.kind === 'leave' || facts.kind === 'other';
  if (!written || facts.automatic || facts.report) return [];
  return findOwnerWords(facts.subject, partQuotes(facts.text).own);
}

interface Reading {
  /** Words that may be carried out, with who gave them. */
  readonly carried: readonly {
    readonly written: WrittenCode;
    readonly choice: WordChoice;
    readonly by: string;
  }[];
  readonly wrong: number;
}

/**
 * An owner's word by mail. It holds where its code was written to this very sender, who still is an owner of the list,
 * and its case is open. Any other code counts as wrong; too many of those within an hour, and no code is taken.
 */
export function planOwnerWord(ports: TakePorts, tied: Tied, words: readonly OwnerWord[]): Plan {
  const now = ports.clock.now();
  const reading = readWords(ports, tied, words, now);
  const before = ports.ownerCodes.wrongSince(wrongCountedSince(now));
  const stopped = codesRestUntil([{ at: now, count: reading.wrong }, ...before]) !== null;
  const carried = stopped ? [] : reading.carried;
  return {
    ...keep('owner-word', outcomeOf(carried.length, reading.wrong, stopped), tied),
    who: tied.facts.from.name || tied.facts.from.address,
    apply: (letterId) => {
      const count = Math.min(reading.wrong, mostWrongCodes);
      if (count > 0) ports.ownerCodes.noteWrong(letterId, count, now);
      const done = carried.filter(({ written, choice, by }) => ports.settle(written.caseId, choice, by));
      if (done.length === 0 && carried.length > 0) ports.letterBook.amend(letterId, 'noted');
    },
    topics: ['decide', 'mailings', 'recipients', 'lists', 'acts'],
  };
}

function outcomeOf(carried: number, wrong: number, stopped: boolean): LetterOutcome {
  if (stopped || (wrong > 0 && carried === 0)) return 'unverified';
  return carried > 0 ? 'decided' : 'noted';
}

function readWords(ports: TakePorts, { facts }: Tied, words: readonly OwnerWord[], now: number): Reading {
  const all = ports.ownerCodes.codes(now);
  const from = facts.from.address.normalize('NFC').toLowerCase();
  const carried: Reading['carried'][number][] = [];
  let wrong = 0;
  for (const { code, choice } of words) {
    const written = matching(all, code);
    const by = written?.normalised === from ? written.owner : null;
    if (written === null || by === null) wrong += 1;
    else if (written.open && choice !== null && fits(written.kind, choice))
      carried.push({ written, choice, by });
  }
  return { carried, wrong };
}

/** Looks at every code there is, each in constant time. */
function matching(all: readonly WrittenCode[], code: string): WrittenCode | null {
  const typed = bytesOf(code);
  let found: WrittenCode | null = null;
  for (const written of all) if (sameBytes(bytesOf(written.code), typed)) found = written;
  return found;
}

function bytesOf(code: string): Uint8Array {
  return Uint8Array.from(code, (letter) => letter.charCodeAt(0));
}
