import { usualCounting } from '#domain/bounces/return-counting.ts';
import type { Argument, Output } from '#contract/contract.ts';
import type { Fault } from '#contract/faults.ts';
import type { ListView } from '#contract/lists.ts';
import { listColours } from '#domain/lists/list.ts';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Translate } from '#wording/wording.ts';

/** Settings as the form holds and sends them. */
export type ListDraft = Argument<'lists.create'>;

/** A new list, in a colour no other has yet if there is one. */
export function emptyDraft(lists: readonly ListView[]): ListDraft {
  const used = new Set(lists.map(({ colour }) => colour));
  return {
    name: '',
    kind: 'newsletter',
    colour: listColours.find((colour) => !used.has(colour)) ?? 'teal',
    description: '',
    senderName: '',
    replyTo: '',
    footer: '',
    owners: [],
    signUpRule: 'approve',
    returnRule: 'ask',
    returnCounting: usualCounting,
    ownerNotice: 'in-program',
    welcome: '',
    goodbye: '',
  };
}

export function draftOf(detail: Output<'lists.get'>): ListDraft {
  const { id: _, label: __, writeTo: ___, owners, ...settings } = detail;
  return { ...settings, owners: owners.map((owner) => ({ ...owner })) };
}

/** Lines left wholly empty are no owners. */
export function inputOf(draft: ListDraft): ListDraft {
  return { ...draft, owners: draft.owners.filter(isFilled) };
}

function isFilled({ name, address }: ListDraft['owners'][number]): boolean {
  return name.trim() !== '' || address.trim() !== '';
}

/** The field a refusal belongs beside; an owner goes by the number of its line, `form` is none of them. */
export interface ListFault {
  readonly field: 'name' | 'reply-to' | 'form' | number;
  readonly sentence: string;
}

export function listFault(fault: Fault, draft: ListDraft, t: Translate): ListFault {
  switch (fault.code) {
    case 'list.name-missing':
    case 'list.name-taken':
      return { field: 'name', sentence: faultSentence(fault, t) };
    case 'list.reply-invalid':
      return { field: 'reply-to', sentence: t(`recipients:address-problem.${fault.params.reason}`) };
    case 'list.owner-invalid': {
      const { reason, index } = fault.params;
      const sent = draft.owners.flatMap((owner, line) => (isFilled(owner) ? [line] : []));
      const sentence =
        reason === 'twice' ? t('lists:owner-twice') : t(`recipients:address-problem.${reason}`);
      return { field: sent[index] ?? index, sentence };
    }
    default:
      return { field: 'form', sentence: faultSentence(fault, t) };
  }
}
