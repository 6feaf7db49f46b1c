import type { HandlersOf } from '#contract/define.ts';
import type { recipients } from '#contract/recipients.ts';
import { personSortKey } from '#domain/text/sort-key.ts';
import { Refusal } from '../refuse.ts';
import { addRecipient } from './add.ts';
import { editRecipient } from './edit.ts';
import type { RecipientPorts } from './ports.ts';
import { removeRecipients } from './remove.ts';

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
    'recipients.remove': async (input) => {
      await removeRecipients(ports, input);
      return null;
    },
  };
}

/** The beginning of a sort key from letters as the grid shows a name: "Meier, An". */
function typedKey(typed: string): string {
  const [familyName = '', ...rest] = typed.split(',');
  return personSortKey(rest.join(' '), familyName);
}
