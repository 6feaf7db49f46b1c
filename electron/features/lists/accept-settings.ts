import type { ListSettingsInput } from '#contract/lists.ts';
import type { AddressProblem } from '#contract/faults.ts';
import type { ListId } from '#domain/ids.ts';
import type { MailAddress, ToAscii } from '#domain/identity/address.ts';
import { readAddress } from '#domain/identity/address.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine, acceptLines } from '../text/accept-line.ts';
import type { AcceptedSettings, ListPorts } from './ports.ts';

type NamePorts = Pick<ListPorts, 'lists'>;

/**
 * Typed settings with clean text and sound addresses. Inside the transaction that stores them.
 * @param listId the list they are for, or null for a new one
 * @throws Refusal `list.name-missing`, `list.name-taken`, `list.reply-invalid`, `list.owner-invalid`,
 *   `text.control-characters`
 */
export function acceptSettings(
  ports: NamePorts & Pick<ListPorts, 'toAscii'>,
  typed: ListSettingsInput,
  listId: ListId | null,
): AcceptedSettings {
  return {
    name: acceptName(ports, typed.name, listId),
    kind: typed.kind,
    colour: typed.colour,
    description: acceptLines(typed.description),
    senderName: acceptLine(typed.senderName),
    replyTo: acceptReplyTo(typed.replyTo, ports.toAscii),
    footer: acceptLines(typed.footer),
    owners: acceptOwners(typed.owners, ports.toAscii),
    signUpRule: typed.signUpRule,
    returnRule: typed.returnRule,
    returnCounting: typed.returnCounting,
    ownerNotice: typed.ownerNotice,
    welcome: acceptLines(typed.welcome),
    goodbye: acceptLines(typed.goodbye),
  };
}

/** Letters name lists by their words, so two lists whose names sort as one would be mixed up. */
export function acceptName({ lists }: NamePorts, typed: string, listId: ListId | null): string {
  const name = acceptLine(typed);
  if (name === '') throw new Refusal({ code: 'list.name-missing', params: {} });
  const key = sortKey(name);
  const same = lists.places().find((place) => place.id !== listId && sortKey(place.name) === key);
  if (same !== undefined) throw new Refusal({ code: 'list.name-taken', params: { name: same.name } });
  return name;
}

/** Reply-To is written as it is stored, so only what stands in a header without SMTPUTF8 is taken. */
function acceptReplyTo(typed: string, toAscii: ToAscii): string {
  const line = acceptLine(typed);
  if (line === '') return '';
  const refuse = (reason: AddressProblem) => new Refusal({ code: 'list.reply-invalid', params: { reason } });
  const reading = readAddress(line, toAscii);
  if (!reading.ok) throw refuse(reading.flaw);
  const { spelling, normalised } = reading.address;
  const wire = spelling.slice(0, spelling.indexOf('@')) + normalised.slice(normalised.indexOf('@'));
  if (!/^[\x21-\x7e]+$/.test(wire)) throw refuse('characters');
  return wire;
}

function acceptOwners(
  typed: ListSettingsInput['owners'],
  toAscii: ToAscii,
): readonly (MailAddress & { readonly name: string })[] {
  const seen = new Set<string>();
  return typed.map(({ name, address }, index) => {
    const reading = readAddress(acceptLine(address), toAscii);
    if (!reading.ok) {
      throw new Refusal({ code: 'list.owner-invalid', params: { reason: reading.flaw, index } });
    }
    const { normalised } = reading.address;
    if (seen.has(normalised)) {
      throw new Refusal({ code: 'list.owner-invalid', params: { reason: 'twice', index } });
    }
    seen.add(normalised);
    return { name: acceptLine(name), ...reading.address };
  });
}
