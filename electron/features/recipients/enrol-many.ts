import type { InputOf, OutputOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { recordedWording } from '#domain/consent/recorded-wording.ts';
import type { RecipientId } from '#domain/ids.ts';
import { appendConsent } from '../consent/append.ts';
import type { ListRecord } from '../lists/ports.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine } from '../text/accept-line.ts';
import { changeMany } from './change-many.ts';
import { chosenIds } from './chosen.ts';
import type { RecipientPorts } from './ports.ts';

type Enrol = InputOf<typeof recipients, 'recipients.enrol'>;

/**
 * Brings people onto a list, each with an entry in the book of consent. Who left the list, withdrew consent or
 * has a blocked address is skipped: many cannot be asked at once whether they wanted it again.
 * @throws Refusal `gone`; `recipient.consent-missing` for a newsletter without a word on consent
 */
export async function enrolMany(
  ports: RecipientPorts,
  { chosen, listId, consent }: Enrol,
): Promise<OutputOf<typeof recipients, 'recipients.enrol'>> {
  const list = ports.lists.get(listId);
  if (list === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
  if (consent === null && list.kind === 'newsletter') {
    throw new Refusal({ code: 'recipient.consent-missing', params: { list: list.name } });
  }
  const note = acceptLine(consent?.note ?? '');
  const { free, skipped } = ports.memberships.enrollable(chosenIds(ports, chosen), listId);
  if (free.length === 0) return { added: 0, skipped };
  const added = await changeMany(
    ports,
    free,
    (params) => ({ kind: 'recipients-enrolled', params: { ...params, list: list.name } }),
    (slice) => {
      ports.memberships.enrol(slice, listId, ports.clock.now());
      if (consent !== null) for (const id of slice) record(ports, list, id, { ...consent, note });
    },
  );
  return added === null ? null : { added, skipped };
}

function record(
  ports: RecipientPorts,
  list: ListRecord,
  recipientId: RecipientId,
  { how, note }: NonNullable<Enrol['consent']>,
): void {
  const person = ports.recipients.get(recipientId);
  const address = person === null ? null : ports.addresses.get(person.addressId);
  if (person === null || address === null) return;
  appendConsent(ports, {
    recipientId,
    listId: list.id,
    kind: 'given',
    how,
    wording: recordedWording(person.language, how, {
      list: list.name,
      organisation: ports.organisation.get().name,
      address: address.spelling,
    }),
    note,
    at: ports.clock.now(),
    recordedBy: ports.operator(),
    letterId: null,
  });
}
