import type { Preview, mailings } from '#contract/mailings.ts';
import type { InputOf } from '#contract/define.ts';
import type { AddressId, MailingId } from '#domain/ids.ts';
import type { Addressee, MailingContent } from '#domain/mailings/frozen.ts';
import { readContent } from '#domain/mailings/frozen.ts';
import { fieldsOf } from '#domain/mailings/fields.ts';
import { renderMail } from '#domain/mailings/render.ts';
import { addresseesOf, contentNow, isGap } from './addressees.ts';
import { audienceNow } from './audience.ts';
import { readDocument, requireMailing } from './draft.ts';
import type { MailingPorts } from './ports.ts';

/** A mailing as one person would get it now; beyond the last person the last one is shown. */
export function previewMailing(
  ports: MailingPorts,
  { mailingId, index, withGaps }: InputOf<typeof mailings, 'mailings.preview'>,
): Preview {
  const content = contentNow(ports, requireMailing(ports, mailingId));
  const { mails } = audienceNow(ports, ports.mailings.lists(mailingId));
  const used = [...fieldsOf(content.document).keys()];
  const shown = withGaps
    ? addresseesOf(ports, content, mails).filter(({ addressee }) =>
        used.some((name) => isGap(addressee, name)),
      )
    : mails;
  const at = Math.max(0, Math.min(index, shown.length - 1));
  const chosen = shown[at];
  if (chosen === undefined) {
    const mail = renderMail(content, nobody(ports, content), ports.secrets.mac);
    return {
      total: 0,
      person: null,
      index: 0,
      subject: mail.subject,
      text: mail.text,
      gaps: mail.gaps,
      frame: `draft/${mailingId}/0`,
    };
  }
  const [mail] = 'addressee' in chosen ? [chosen] : addresseesOf(ports, content, [chosen]);
  if (mail === undefined) throw new RangeError('a mail without addressee');
  const rendered = renderMail(content, mail.addressee, ports.secrets.mac);
  return {
    total: shown.length,
    person: { addressId: mail.addressId, name: mail.addressee.name, address: mail.address },
    index: at,
    subject: rendered.subject,
    text: rendered.text,
    gaps: rendered.gaps,
    frame: `draft/${mailingId}/${mail.addressId}`,
  };
}

/** The HTML of a draft for one address, or (null) with fallbacks only, once frozen as it was frozen; null when it is not there. */
export function draftHtml(
  ports: MailingPorts,
  mailingId: MailingId,
  addressId: AddressId | null,
): string | null {
  const record = ports.mailings.get(mailingId);
  if (record === null) return null;
  const content =
    record.frozen === null ? contentNow(ports, record) : readContent(record.frozen, readDocument);
  if (addressId === null) return renderMail(content, nobody(ports, content), ports.secrets.mac).html;
  const { mails } = audienceNow(ports, ports.mailings.lists(mailingId));
  const chosen = mails.filter(([first]) => first.addressId === addressId);
  const [mail] = addresseesOf(ports, content, chosen);
  return mail === undefined ? null : renderMail(content, mail.addressee, ports.secrets.mac).html;
}

/** Stands for a person while nobody would get the mailing: every field shows its fallback. */
export function nobody(ports: Pick<MailingPorts, 'language'>, content: MailingContent): Addressee {
  return {
    to: 'name@example.org',
    name: '',
    number: 0,
    language: ports.language(),
    listId: content.lists[0]?.id ?? null,
    era: 0,
    values: {},
  };
}
