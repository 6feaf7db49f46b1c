import type { HandlersOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { personSortKey } from '#domain/text/sort-key.ts';
import { Refusal } from '../refuse.ts';
import { addRecipient } from './add.ts';
import { chosenIds } from './chosen.ts';
import { bringBack, deletedPeople } from './deleted.ts';
import { editRecipient } from './edit.ts';
import { enrolMany } from './enrol-many.ts';
import { exportChosen } from './export-people.ts';
import { exportPerson } from './export-person.ts';
import { leaveLists } from './leave.ts';
import { pauseRecipient } from './pause.ts';
import type { RecipientPorts } from './ports.ts';
import { removeRecipients } from './remove.ts';
import { setField } from './set-field.ts';
import { setGroup } from './set-group.ts';

export function recipientHandlers(ports: RecipientPorts): HandlersOf<typeof recipients> {
  const { views, clock } = ports;
  return {
    'recipients.page': (query) => views.page(query, clock.now()),
    'recipients.counts': (selection) => views.counts(selection, clock.now()),
    'recipients.find': ({ startsWith, ...query }) => {
      const key = typedKey(startsWith);
      return key === '' ? null : views.find({ ...query, key }, clock.now());
    },
    'recipients.get': ({ recipientId }) => {
      const detail = views.detail(recipientId, clock.now());
      if (detail === null) throw new Refusal({ code: 'gone', params: { noun: 'recipient' } });
      return detail;
    },
    'recipients.history': ({ recipientId }) => views.history(recipientId),
    'recipients.groups': () => ports.groups.inUse(),
    'recipients.add': (input) => addRecipient(ports, input),
    'recipients.edit': async (input) => {
      await editRecipient(ports, input);
      return null;
    },
    'recipients.set-field': async (input) => {
      await setField(ports, input);
      return null;
    },
    'recipients.pause': async (input) => {
      await pauseRecipient(ports, input);
      return null;
    },
    ...manyHandlers(ports),
    'recipients.export-person': ({ recipientId }) => exportPerson(ports, recipientId),
    'recipients.deleted': () => deletedPeople(ports),
    'recipients.bring-back': async ({ recipientId }) => {
      await bringBack(ports, recipientId);
      return null;
    },
  };
}

type Many = 'leave' | 'remove' | 'set-group' | 'enrol' | 'count' | 'export';

/** The calls about chosen people, however many. */
function manyHandlers(ports: RecipientPorts): Pick<HandlersOf<typeof recipients>, `recipients.${Many}`> {
  return {
    'recipients.leave': (input) => leaveLists(ports, input),
    'recipients.remove': (input) => removeRecipients(ports, input),
    'recipients.set-group': (input) => setGroup(ports, input),
    'recipients.enrol': (input) => enrolMany(ports, input),
    'recipients.count': ({ chosen }) => chosenIds(ports, chosen).length,
    'recipients.export': (input) => exportChosen(ports, input),
  };
}

/** The beginning of a sort key from letters as the grid shows a name: "Meier, An". */
function typedKey(typed: string): string {
  const [familyName = '', ...rest] = typed.split(',');
  return personSortKey(rest.join(' '), familyName);
}
