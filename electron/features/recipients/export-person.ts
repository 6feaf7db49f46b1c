import type { OfferedFile } from '#contract/recipients.ts';
import type { RecipientId } from '#domain/ids.ts';
import { displayName } from './accept-person.ts';
import { fileName } from './file-name.ts';
import { livingPerson } from './living-person.ts';
import type { RecipientPorts } from './ports.ts';

const iso = (at: number) => new Date(at).toISOString();
const isoOrNull = (at: number | null) => (at === null ? null : iso(at));

/**
 * Everything known of one person (GDPR, articles 15 and 20), as JSON that people and programs can read:
 * times in UTC as in ISO 8601, consents word for word with who recorded them.
 * @throws Refusal `gone`
 */
export function exportPerson(ports: RecipientPorts, recipientId: RecipientId): OfferedFile {
  const person = livingPerson(ports, recipientId);
  const now = ports.clock.now();
  const detail = ports.views.detail(recipientId, now);
  const known = {
    exportedAt: iso(now),
    organisation: ports.organisation.get().name,
    person: {
      givenName: person.givenName,
      familyName: person.familyName,
      address: detail?.address ?? '',
      salutation: person.salutation,
      language: person.language,
      groups: detail?.groups ?? [],
      fields: Object.fromEntries(
        (detail?.fields ?? []).flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])),
      ),
    },
    lists: (detail?.lists ?? []).map(({ name, state, since, pausedUntil }) => ({
      name,
      state,
      since: iso(since),
      pausedUntil: isoOrNull(pausedUntil),
    })),
    consents: ports.consents.all(recipientId).map(({ at, ...entry }) => ({ at: iso(at), ...entry })),
    history: ports.views.history(recipientId).map(({ at, ...entry }) => ({ at: iso(at), ...entry })),
    mails: ports.views.mailsTo(recipientId).map(({ at, ...mail }) => ({ at: iso(at), ...mail })),
  };
  return { name: fileName(displayName(person), 'json'), text: `${JSON.stringify(known, null, 2)}\n` };
}
