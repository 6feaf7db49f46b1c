import { foldWords } from './fold-words.ts';
import { namesAnother, namesNewAddress } from './new-address-words.ts';

/** Another address that a letter names as its writer's own from now on. */
export interface NewAddress {
  readonly address: string;
  /** The sentence that says so, as it was written, at most 300 characters. */
  readonly sentence: string;
}

const address = /[^\s<>"'()[\]:;,@]{1,64}@[^\s<>"'()[\]:;,@]{1,190}\.[\p{L}\d-]{2,63}/gu;
/** So much of a letter is looked at: what changes stands on top. */
const longestRead = 4000;
const longestSentence = 300;

/**
 * The address a letter plainly names as the new one of its writer, with the sentence that says so, or null. Only words
 * such as "my new e-mail address is" in front of it count, in the seven languages; an address in a signature, of a
 * deputy or of somebody else is none, and where a sentence names two addresses, the last of them is meant.
 * @param from the address it comes from, which may be the new one already
 * @param own the lines its writer wrote, without what is quoted or signed
 */
export function readNewAddress(subject: string, own: readonly string[], from: string): NewAddress | null {
  const sentences = sentencesOf(own);
  for (const [index, sentence] of sentences.entries()) {
    const found = namedIn(sentence) ?? namedBelow(sentence, sentences[index + 1] ?? '');
    if (found !== null) return found;
  }
  return fromSubject(subject, sentences, from);
}

function namedIn(sentence: string): NewAddress | null {
  const last = [...sentence.matchAll(address)].at(-1);
  if (last === undefined) return null;
  const ahead = foldWords(sentence.slice(0, last.index));
  const says = saysNew(ahead) && !namesAnother.test(foldWords(sentence));
  return says ? { address: trimmed(last[0]), sentence: sentence.slice(0, longestSentence) } : null;
}

const asks = /^(?:bitte|please|kindly|merci|por favor|si prega|graag|prosze)\b/;

/** "My new address is:" with the address alone on the next line, or "My address has changed. Please use ...". */
function namedBelow(sentence: string, next: string): NewAddress | null {
  const [only, ...others] = next.matchAll(address);
  if (only === undefined || others.length > 0) return null;
  if (next.length > only[0].length + 12 && !asks.test(foldWords(next))) return null;
  if (sentence.includes('@')) return null;
  const folded = foldWords(sentence);
  if (!saysNew(folded) || namesAnother.test(`${folded} ${foldWords(next)}`)) return null;
  return { address: trimmed(only[0]), sentence: `${sentence} ${next}`.slice(0, longestSentence) };
}

/** "New e-mail address" as the subject, and one address in what was written. */
function fromSubject(subject: string, sentences: readonly string[], from: string): NewAddress | null {
  const folded = foldWords(subject).replace(/^(?:(?:re|aw|fw|fwd|wg|tr|odp|r) ?: ?)+/, '');
  if (!saysNew(folded) || namesAnother.test(folded)) return null;
  const named = sentences
    .slice(0, 8)
    .flatMap((sentence) => [...sentence.matchAll(address)].map(([text]) => ({ text, sentence })));
  const others = named.filter(({ text }) => trimmed(text).toLowerCase() !== from.toLowerCase());
  const [only] = others;
  if (only === undefined || others.length > 1 || namesAnother.test(foldWords(only.sentence))) return null;
  return { address: trimmed(only.text), sentence: `${subject}: ${only.sentence}`.slice(0, longestSentence) };
}

function saysNew(folded: string): boolean {
  return namesNewAddress.some((pattern) => pattern.test(folded));
}

/** Sentences over line breaks; a blank line, and the dot in front of a capital letter, end one. */
function sentencesOf(own: readonly string[]): readonly string[] {
  return own
    .join('\n')
    .slice(0, longestRead)
    .split(/\n\s*\n|(?<=[.!?])\s+(?=\p{Lu})|\n(?=\s*[^\s@]{1,64}@)/u)
    .map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
}

/** A dot at the end belongs to the sentence. */
function trimmed(text: string): string {
  return text.replace(/^mailto:/i, '').replace(/[.!?]+$/, '');
}
