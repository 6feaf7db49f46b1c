import type { InputOf } from '#contract/define.ts';
import type { lists } from '#contract/lists.ts';
import { copiedNote } from '#domain/consent/recorded-wording.ts';
import type { ListId } from '#domain/ids.ts';
import { perform } from '../acts/perform.ts';
import { appendConsent } from '../consent/append.ts';
import { Refusal } from '../refuse.ts';
import { acceptName } from './accept-settings.ts';
import { insertUnseen } from './create.ts';
import type { ListPorts } from './ports.ts';

/** Consents written in one transaction; more would hold up the window. */
const slice = 100;

/**
 * Copies a list. The copy is filled before anybody sees it, in slices; showing it is the act. What a crash
 * leaves half filled is never seen and forgotten at the next opening.
 * A consent is copied word for word, with a note from which list it was taken over.
 * @throws Refusal `gone`, `list.name-missing`, `list.name-taken`, `text.control-characters`
 */
export async function duplicateList(
  ports: ListPorts,
  { listId: from, name, withPeople }: InputOf<typeof lists, 'lists.duplicate'>,
): Promise<ListId> {
  const { to, copy, original } = await ports.store.transaction(() => {
    const source = ports.lists.get(from);
    if (source === null) throw new Refusal({ code: 'gone', params: { noun: 'list' } });
    const accepted = acceptName(ports, name, null);
    const made = insertUnseen(ports, accepted);
    ports.listCopies.copySettings(from, made);
    if (withPeople) ports.listCopies.copyTies(from, made);
    return { to: made, copy: accepted, original: source.name };
  });
  if (withPeople) while ((await copyConsents(ports, from, to, original)) === slice);
  await perform(ports, { kind: 'list-duplicated', params: { list: copy, from: original } }, () =>
    ports.lists.setDeleted(to, null),
  );
  ports.events.changed('lists', [to]);
  ports.events.changed('recipients');
  ports.events.changed('acts');
  return to;
}

/** Writes one slice; answers how many there were. */
function copyConsents(ports: ListPorts, from: ListId, to: ListId, original: string): Promise<number> {
  return ports.store.transaction(() => {
    const entries = ports.listCopies.consentsToCopy(from, to, slice);
    for (const { language, ...entry } of entries) {
      appendConsent(ports, {
        ...entry,
        listId: to,
        note: [entry.note, copiedNote(language, original)].filter((part) => part !== '').join(' '),
        at: ports.clock.now(),
        recordedBy: ports.operator(),
      });
    }
    return entries.length;
  });
}
