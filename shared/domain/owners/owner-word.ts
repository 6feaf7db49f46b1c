import type { Choice } from '../decide/settle.ts';
import { toBase32 } from '../identity/base32.ts';

/** What an owner may answer by mail; "later" is for the screen. */
export type WordChoice = Exclude<Choice, 'later'>;

export interface OwnerWord {
  /** Null where the letter says two different words to the same code: it quotes our mail, or its writer is unsure. */
  readonly choice: WordChoice | null;
  /** Lower case. */
  readonly code: string;
}

/** The words by which an owner answers, in German and English alike whatever language the mail was in. */
const choices: Readonly<Record<string, WordChoice>> = {
  remove: 'remove',
  keep: 'keep',
  admit: 'admit',
  reject: 'reject',
  entfernen: 'remove',
  behalten: 'keep',
  aufnehmen: 'admit',
  ablehnen: 'reject',
};

export const codeLength = 8;
const form = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${Object.keys(choices).join('|')})\s{1,5}([a-z2-7]{${String(codeLength)}})(?![\p{L}\p{N}])`,
  'giu',
);
const digit = /[2-7]/;
/** More than a digest ever asks about. */
const mostWords = 60;

/**
 * Every word with a code in a subject and in lines that its writer did not quote, each code once. What has the form
 * is not checked yet.
 */
export function findOwnerWords(subject: string, own: readonly string[]): readonly OwnerWord[] {
  const found = new Map<string, WordChoice | null>();
  for (const [, word = '', typed = ''] of `${subject}\n${own.join('\n')}`.matchAll(form)) {
    const code = typed.toLowerCase();
    const choice = choices[word.toLowerCase()] ?? null;
    if (!digit.test(code)) continue;
    const before = found.get(code);
    found.set(code, before === undefined || before === choice ? choice : null);
    if (found.size === mostWords) break;
  }
  return [...found].map(([code, choice]) => ({ code, choice }));
}

/**
 * A new code: 40 random bits as base32. One without a digit is drawn again, so that no ordinary word has its form.
 * @param bytes source of randomness
 * @param taken whether a code was ever given
 */
export function drawCode(bytes: (length: number) => Uint8Array, taken: (code: string) => boolean): string {
  for (let draw = 0; draw < 1000; draw += 1) {
    const code = toBase32(bytes(5));
    if (digit.test(code) && !taken(code)) return code;
  }
  throw new RangeError('no free code');
}
