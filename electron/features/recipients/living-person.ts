import type { RecipientId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import type { RecipientRecord, RecipientTable } from './ports.ts';

/** @throws Refusal `gone` when there is no such person, or they were deleted */
export function livingPerson(
  { recipients }: { readonly recipients: RecipientTable },
  recipientId: RecipientId,
): RecipientRecord {
  const person = recipients.get(recipientId);
  if (person === null || person.deletedAt !== null) {
    throw new Refusal({ code: 'gone', params: { noun: 'recipient' } });
  }
  return person;
}
