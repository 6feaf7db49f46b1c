import { messageIdOf } from '#domain/deliveries/message-id.ts';
import type { MailingId } from '#domain/ids.ts';
import type { Checked } from './check.ts';
import { addresseesOf, contentNow } from './addressees.ts';
import { audienceNow } from './audience.ts';
import { requireDraft } from './draft.ts';
import type { MailingPorts } from './ports.ts';

export type FreezePorts = Pick<
  MailingPorts,
  'mailings' | 'deliveries' | 'audience' | 'sender' | 'secrets' | 'clock'
>;

/** Fixes text and recipients of a draft, inside a transaction: from here on nothing of it changes. */
export function freeze(
  ports: FreezePorts,
  mailingId: MailingId,
  { content, mails }: Pick<Checked, 'content' | 'mails'>,
  moments: { readonly at: number; readonly holdUntil: number },
): void {
  const { at, holdUntil } = moments;
  const domain = content.senderAddress.slice(content.senderAddress.lastIndexOf('@') + 1);
  ports.mailings.freeze(mailingId, JSON.stringify(content), holdUntil, at);
  ports.mailings.addCourse(mailingId, { at, kind: 'frozen', reason: null });
  ports.deliveries.insertAll(
    mailingId,
    mails.map(({ addressId, address, addressee, ties }) => ({
      addressId,
      address,
      addressee,
      messageId: messageIdOf(
        { mailing: content.number, address: addressee.number },
        domain,
        ports.secrets.mac,
      ),
      people: ties.map(({ recipientId, listId }) => ({ recipientId, listId })),
    })),
    at,
  );
}

/** Freezes a draft as though somebody had sent it at that moment: for the mailing a practice club begins with. */
export function freezeAt(ports: FreezePorts, mailingId: MailingId, at: number): void {
  const content = contentNow(ports, requireDraft(ports, mailingId));
  const { mails } = audienceNow(ports, ports.mailings.lists(mailingId));
  freeze(ports, mailingId, { content, mails: addresseesOf(ports, content, mails) }, { at, holdUntil: at });
}
