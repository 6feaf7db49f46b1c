import type { ProvenToken } from './identify.ts';
import type { Tied } from './plan.ts';
import type { Correspondents } from './ports.ts';

interface LeaveKeyPorts {
  readonly people: Pick<Correspondents, 'addressOf'>;
}

/**
 * The token that lets a letter end a membership. A header token acts for whoever sends it, since only the
 * mail itself carries it; one from the footer travels along when a mail is passed on, so it needs the
 * sender to be the one mailed. A letter that answers our mail with a clear word counts like the header's.
 */
export function leaveKey(ports: LeaveKeyPorts, tied: Tied): ProvenToken | null {
  const { facts, link } = tied;
  const near = link.tokens.filter(
    ({ place }) => place === 'recipient' || place === 'subject' || place === 'body',
  );
  const header = near.find((token) => token.purpose === 'leave');
  if (header !== undefined) return header;
  if (facts.kind !== 'leave') {
    const footer = near.find((token) => token.purpose === 'leave-body');
    return footer !== undefined && fromMailed(ports, tied) ? footer : null;
  }
  const footer = link.tokens.find((token) => token.purpose === 'leave-body');
  const answered = link.tokens.find(({ place }) => place === 'references');
  if (answered !== undefined) return answered;
  return footer !== undefined && fromMailed(ports, tied) ? footer : null;
}

/** Whether the sender's address is the one the token was given to. */
function fromMailed({ people }: LeaveKeyPorts, { facts, link }: Tied): boolean {
  const from = facts.from.address.normalize('NFC').toLowerCase();
  if (from === '') return false;
  if (from === link.delivery?.address.toLowerCase()) return true;
  return link.addressId !== null && people.addressOf(link.addressId)?.normalised === from;
}
