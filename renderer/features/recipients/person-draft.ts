import type { Fault } from '#contract/faults.ts';
import type { PersonInput } from '#contract/recipients.ts';
import type { Translate } from '#wording/wording.ts';
import { faultSentence } from '#wording/fault-sentence.ts';

/** A person as the form holds them: groups in one line, as they are typed. */
export interface PersonDraft extends Omit<PersonInput, 'groups'> {
  readonly groups: string;
}

export function emptyDraft(language: 'de' | 'en'): PersonDraft {
  return { givenName: '', familyName: '', address: '', salutation: '', language, groups: '' };
}

/** Groups from a line such as "Chor, Vorstand": trimmed, each once, empty ones dropped. */
export function splitGroups(line: string): string[] {
  const parts = line.split(/[,;]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Adds a group to the line, or takes it out when it stands there. */
export function toggleGroup(line: string, group: string): string {
  const groups = splitGroups(line);
  return (groups.includes(group) ? groups.filter((each) => each !== group) : [...groups, group]).join(', ');
}

export function inputOf(draft: PersonDraft): PersonInput {
  return { ...draft, groups: splitGroups(draft.groups) };
}

/** The field a refusal belongs beside, with its sentence; `form` when it belongs to none. */
export interface FieldFault {
  readonly field: 'name' | 'address' | 'form';
  readonly sentence: string;
}

export function fieldFault(fault: Fault, t: Translate): FieldFault {
  switch (fault.code) {
    case 'recipient.address-invalid':
      return { field: 'address', sentence: t(`recipients:address-problem.${fault.params.reason}`) };
    case 'recipient.name-missing':
      return { field: 'name', sentence: faultSentence(fault, t) };
    case 'recipient.already-there':
      return { field: 'address', sentence: faultSentence(fault, t) };
    default:
      return { field: 'form', sentence: faultSentence(fault, t) };
  }
}
