import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import type { NamedList, ReceivingAccount } from './ports.ts';
import type { Link } from './identify.ts';
import { listWrittenTo } from './take-list-letter.ts';
import { ownerWordsOf } from './take-owner-word.ts';

/**
 * Whether a letter is about our mailings: a report, one with a token of ours, a word and code of an owner, to a list, or one with a command word
 * from somebody we know or about a list by its name. Of every other letter nothing is kept.
 */
export function concernsUs(
  facts: LetterFacts,
  link: Link,
  lists: readonly NamedList[],
  account: ReceivingAccount,
): boolean {
  if (facts.report || link.tokens.length > 0 || link.notices.length > 0) return true;
  if (ownerWordsOf(facts).length > 0 || listWrittenTo(facts, lists, account) !== null) return true;
  if (facts.kind === 'bounce' || facts.kind === 'delayed') return link.addressId !== null;
  if (facts.kind === 'leave') return link.addressId !== null || namedList(facts, lists) !== null;
  return facts.kind === 'join' && namedList(facts, lists) !== null;
}

/** The list a letter is written to, by the list's own address, or else names in its subject or first lines. */
export function meantList(
  facts: LetterFacts,
  lists: readonly NamedList[],
  account: ReceivingAccount,
): NamedList | null {
  return listWrittenTo(facts, lists, account) ?? namedList(facts, lists);
}

/** The list a letter names in its subject or first lines. `lists` stand longest name first. */
function namedList(facts: LetterFacts, lists: readonly NamedList[]): NamedList | null {
  const said = ` ${`${facts.subject} ${facts.beginning}`.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return (
    lists.find(({ name }) => {
      const words = name
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      return words !== '' && said.includes(` ${words} `);
    }) ?? null
  );
}
