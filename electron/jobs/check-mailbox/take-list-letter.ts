import type { LetterFacts } from '#domain/letters/letter-facts.ts';
import { senderProven } from '#domain/letters/sender-proof.ts';
import { partQuotes } from '#domain/letters/unquoted.ts';
import { listAddress } from '#domain/lists/list-address.ts';
import { documentOfText, longestLetterText } from '#domain/mailings/document-of-text.ts';
import type { Plan, TakePorts, Tied } from './plan.ts';
import { keep } from './plan.ts';
import type { NamedList, ReceivingAccount } from './ports.ts';

/** A sign-up is a line or two; an owner who announces a sign-up writes more. */
const longestCommand = 200;

/**
 * The list a letter is written to: by its own address where the account takes such, else by its name in brackets at the
 * beginning of the subject. Null for every other letter, and for whatever a machine wrote or passed on.
 */
export function listWrittenTo(
  facts: Pick<LetterFacts, 'automatic' | 'report' | 'recipients' | 'subject'>,
  lists: readonly NamedList[],
  account: ReceivingAccount,
): NamedList | null {
  if (facts.automatic || facts.report) return null;
  const recipients = new Set(facts.recipients.map((address) => address.toLowerCase()));
  const subject = facts.subject.trimStart().toLowerCase();
  return (
    lists.find(({ name, label }) => {
      const own = listAddress(account, label);
      return own === null ? subject.startsWith(`[${name.toLowerCase()}]`) : recipients.has(own.toLowerCase());
    }) ?? null
  );
}

/**
 * A letter to a list, which is never passed on: from an owner of that list it becomes a draft that waits for release,
 * from anybody else it is shown. Null where it is something else: a command, an answer, or to no list.
 */
export function planListLetter(ports: TakePorts, tied: Tied): Plan | null {
  const { facts, link } = tied;
  const account = ports.account();
  const list = listWrittenTo(facts, ports.people.lists(), account);
  if (list === null || link.tokens.length > 0) return null;
  const owner = ports.ownerCodes.ownerOf(list.id, facts.from.address);
  if (
    facts.kind !== 'other' &&
    (owner === null || facts.kind !== 'join' || facts.text.length < longestCommand)
  )
    return null;
  const shown = { ...keep('answer', 'answer', tied), who: facts.from.name || facts.from.address };
  if (owner === null) return { ...shown, topics: ['mailings'] };
  return {
    ...shown,
    outcome: 'draft',
    apply: (letterId) => {
      ports.drafts.add({
        letterId,
        listId: list.id,
        subject: subjectOf(facts, list.name),
        document: documentOfText(partQuotes(facts.text.slice(0, longestLetterText)).own),
        name: owner,
        address: facts.from.address,
        proven: senderProven(facts.headers, facts.from.address, account.servers),
        leftOut: facts.attachments,
      });
    },
    topics: ['mailings'],
  };
}

function subjectOf({ subject }: LetterFacts, list: string): string {
  const bare = subject.trim();
  const prefix = `[${list}]`;
  return bare.toLowerCase().startsWith(prefix.toLowerCase()) ? bare.slice(prefix.length).trim() : bare;
}
