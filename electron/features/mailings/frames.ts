import type { OutboxPlace } from '#contract/outbox.ts';
import type { AddressId, DeliveryId, MailingId, NoticeId, TestMailId } from '#domain/ids.ts';
import { isId } from '#domain/ids.ts';
import type { OutboxTable, SentMailReader } from '../outbox/ports.ts';
import type { MailingPorts } from './ports.ts';
import { draftHtml } from './preview.ts';

export interface FramePorts {
  readonly mailings: MailingPorts;
  readonly outbox: OutboxTable;
  readonly reader: SentMailReader;
}

const paths = /^(draft|sent|notice|test)\/(\d{1,15})(?:\/(\d{1,15}))?$/;

/**
 * The HTML of `draft/<mailingId>/<addressId or 0>`, `sent/<deliveryId>`, `notice/<noticeId>` and `test/<testId>`; null for
 * every other path and for what is not there. A draft is rendered as it would be sent now, a sent mail is read from its own bytes.
 */
export function mailFrames(ports: FramePorts): (path: string) => Promise<string | null> {
  return async (path) => {
    const [, kind, first, second] = paths.exec(path) ?? [];
    if (kind === 'draft' && second !== undefined) {
      const mailingId = Number(first);
      const addressId = Number(second);
      if (!isId<MailingId>(mailingId)) return null;
      if (addressId === 0) return draftHtml(ports.mailings, mailingId, null);
      return isId<AddressId>(addressId) ? draftHtml(ports.mailings, mailingId, addressId) : null;
    }
    if (second === undefined) {
      const place = placeOf(kind, Number(first));
      const mail = place === null ? null : ports.outbox.mail(place);
      return mail === null ? null : (await ports.reader.read(mail.bytes)).html;
    }
    return null;
  };
}

function placeOf(kind: string | undefined, id: number): OutboxPlace | null {
  if (kind === 'sent' && isId<DeliveryId>(id)) return { deliveryId: id };
  if (kind === 'notice' && isId<NoticeId>(id)) return { noticeId: id };
  return kind === 'test' && isId<TestMailId>(id) ? { testId: id } : null;
}
