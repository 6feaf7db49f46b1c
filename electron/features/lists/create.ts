import type { ListSettingsInput } from '#contract/lists.ts';
import { drawPublicNumber } from '#domain/identity/public-number.ts';
import type { ListId } from '#domain/ids.ts';
import { listLabel } from '#domain/lists/label.ts';
import { performInside } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import { acceptSettings } from './accept-settings.ts';
import type { ListPorts } from './ports.ts';

/**
 * Makes a list. Its row comes before the act and stays when the act is taken back, so that label and public
 * number are never given a second time.
 * @throws Refusal `list.no-account`, and what `acceptSettings` refuses
 */
export async function createList(ports: ListPorts, typed: ListSettingsInput): Promise<ListId> {
  const created = await ports.store.transaction(() => {
    const settings = acceptSettings(ports, typed, null);
    const listId = insertUnseen(ports, settings.name);
    ports.lists.change(listId, settings);
    performInside(ports, { kind: 'list-created', params: { list: settings.name } }, () =>
      ports.lists.setDeleted(listId, null),
    );
    return listId;
  });
  ports.events.changed('lists', [created]);
  ports.events.changed('acts');
  return created;
}

/** A list with a label and a number of its own behind all others, not yet seen by anybody. Only inside a transaction. */
export function insertUnseen({ lists, clock, randomness }: ListPorts, name: string): ListId {
  const accountId = lists.firstAccount();
  if (accountId === null) throw new Refusal({ code: 'list.no-account', params: {} });
  return lists.insertUnseen({
    publicNumber: drawPublicNumber(
      16,
      (length) => randomness.bytes(length),
      (number) => lists.numberTaken(number),
    ),
    name,
    label: listLabel(name, (label) => lists.labelTaken(label)),
    kind: 'newsletter',
    state: 'active',
    colour: 'teal',
    signUpRule: 'approve',
    returnRule: 'ask',
    accountId,
    replyTo: '',
    position: Math.max(0, ...lists.places().map(({ position }) => position)) + 1,
    createdAt: clock.now(),
  });
}
