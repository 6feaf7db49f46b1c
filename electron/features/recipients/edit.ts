import type { InputOf } from '#contract/define.ts';
import type { PersonInput, recipients } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { salutationAfterEdit } from '#domain/recipients/salutation.ts';
import { performInside } from '../acts/perform.ts';
import { acceptPerson, displayName } from './accept-person.ts';
import { livingPerson } from './living-person.ts';
import type { PersonFacts, RecipientPorts, RecipientRecord } from './ports.ts';
import { refuseTaken } from './refuse-taken.ts';
import { addressRow, groupRows } from './rows.ts';

/**
 * Changes what is known of a person; what was not typed stays. Another mailbox is another row, so what is known of the former one
 * (returned mail, a block) stays with it; another spelling of the same mailbox changes its row. An edit that
 * changes nothing is no act.
 * @throws Refusal `gone`; `recipient.blocked` when the new address is; `recipient.already-there` when the edit
 *   would make a second one of a person on the same list; those of `acceptPerson`
 */
export async function editRecipient(
  ports: RecipientPorts,
  { recipientId, person: typed }: InputOf<typeof recipients, 'recipients.edit'>,
): Promise<void> {
  await ports.store.transaction(() => {
    const before = livingPerson(ports, recipientId);
    const person = acceptPerson(completed(ports, before, typed), ports.toAscii);
    const address = addressRow(ports, person.address);
    refuseTaken(ports, before, { ...person, name: displayName(person) }, address);
    const groupIds = groupRows(ports, person.groups);
    const facts = {
      addressId: address.id,
      givenName: person.givenName,
      familyName: person.familyName,
      salutation: salutationAfterEdit(person.salutation, before, person),
      language: person.language,
      sortKey: person.sortKey,
    };
    const respelled = address.spelling !== person.address.spelling;
    if (!respelled && sameFacts(before, facts) && sameGroups(ports, recipientId, groupIds)) return;
    performInside(ports, { kind: 'recipient-edited', params: { name: displayName(person) } }, () => {
      if (respelled) ports.addresses.respell(address.id, person.address.spelling);
      ports.recipients.change(recipientId, facts);
      ports.groups.set(recipientId, groupIds);
    });
  });
  ports.events.changed('recipients', [recipientId]);
  ports.events.changed('lists');
  ports.events.changed('acts');
}

type Typed = InputOf<typeof recipients, 'recipients.edit'>['person'];

/** What was not typed stays as it is. */
function completed(ports: RecipientPorts, before: RecipientRecord, typed: Typed): PersonInput {
  const { givenName, familyName, salutation, language } = before;
  const names = () => {
    const all = new Map(ports.groups.all().map(({ id, name }) => [id, name]));
    return ports.groups.of(before.id).flatMap((id) => all.get(id) ?? []);
  };
  return {
    givenName: typed.givenName ?? givenName,
    familyName: typed.familyName ?? familyName,
    address: typed.address ?? ports.addresses.get(before.addressId)?.spelling ?? '',
    salutation: typed.salutation ?? salutation,
    language: typed.language ?? language,
    groups: typed.groups ?? names(),
  };
}

function sameFacts(before: RecipientRecord, after: PersonFacts): boolean {
  return (
    before.addressId === after.addressId &&
    before.givenName === after.givenName &&
    before.familyName === after.familyName &&
    before.salutation === after.salutation &&
    before.language === after.language
  );
}

function sameGroups(ports: RecipientPorts, recipientId: RecipientId, groupIds: readonly number[]): boolean {
  const before = new Set(ports.groups.of(recipientId));
  return before.size === groupIds.length && groupIds.every((id) => before.has(id));
}
