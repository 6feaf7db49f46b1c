import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import type { NamedList, ReceivingAccount } from './ports.ts';
import type { Link } from './identify.ts';
import { listWrittenTo } from './take-list-letter.ts';
import { ownerWordsOf } from './take-owner-word.ts';

/**
 * Whether a letter is about our mailings: one with a token of ours, a word and code of an owner, to a list, a report,
 * the answer of a machine at an address we know, one in which somebody we know names a new address, or one with a command word from somebody we know or about a list by
 * its name. Of every other letter nothing is kept, also where it comes with a null return path as reports do: so do
 * the machines' answers to what else the club writes from this mailbox.
 */
export function concernsUs(
  facts: LetterFacts,
  link: Link,
  lists: readonly NamedList[],
  account: ReceivingAccount,
): boolean {
  if (link.tokens.length > 0 || link.notices.length > 0) return true;
  if (ownerWordsOf(facts).length > 0 || listWrittenTo(facts, lists, account) !== null) return true;
  const known = link.addressId !== null;
  switch (facts.kind) {
    case 'bounce':
    case 'delayed':
    case 'complaint':
      return facts.report || known;
    case 'auto-reply':
      return known && (facts.report || facts.newAddress !== null);
    case 'leave':
      return known || namedList(facts, lists) !== null;
    case 'join':
      return namedList(facts, lists) !== null;
    case 'other':
      return known && facts.newAddress !== null;
  }
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
