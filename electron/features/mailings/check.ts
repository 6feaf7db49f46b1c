import type { Check, CheckItem } from '#contract/mailings.ts';
import { findingsOf } from '#domain/accounts/findings.ts';
import type { MailingId } from '#domain/ids.ts';
import type { MailingDocument } from '#domain/mailings/document.ts';
import { countLinks, fieldsOf, fieldsWithoutFallback, inlinesOf } from '#domain/mailings/fields.ts';
import type { MailingContent } from '#domain/mailings/frozen.ts';
import { findPlaceholder } from '#domain/mailings/placeholder-text.ts';
import { toText } from '#domain/mailings/plain-text.ts';
import { resolve } from '#domain/mailings/resolve.ts';
import type { Mail } from './addressees.ts';
import { limitPlan, secondsUntilDone } from './limit-plan.ts';
import { contentNow, isGap } from './addressees.ts';
import type { AudienceNow } from './audience.ts';
import { isMailboxUnread } from './mailbox-unread.ts';
import { atOneMoment } from './one-moment.ts';
import type { MailingList, MailingPorts } from './ports.ts';

/** Milliseconds in which nothing leaves after somebody pressed Send. */
export const holdTime = 10_000;
/** Phones cut longer subjects off. */
const longSubject = 70;
const beginningLength = 160;

/** A checked mailing with what freezing needs. */
export interface Checked {
  readonly check: Check;
  readonly content: MailingContent;
  readonly mails: readonly Mail[];
  /** Of the draft that was looked at. */
  readonly revision: number;
}

/** Looks at a mailing and everybody it is about, in slices but as of one moment. @throws Refusal `gone` */
export async function checkMailing(ports: MailingPorts, mailingId: MailingId): Promise<Checked> {
  const { record, audience, mails } = await atOneMoment(ports, mailingId);
  const content = contentNow(ports, record);
  const lists = ports.mailings.lists(mailingId);
  const fields = fieldItems(content.document, mails);
  const placeholder = findPlaceholder(allText(content));
  const blockers = [
    ...when(ports.organisation.accountKind() === 'none', { code: 'no-account', params: {} }),
    ...when(ports.copy.isOlder(), { code: 'older-copy', params: {} }),
    ...when(isMailboxUnread(ports), { code: 'mailbox-unread', params: {} }),
    ...audienceBlockers(lists, mails.length),
    ...textBlockers(content),
    ...fields.filter(({ code }) => code === 'field-without-fallback'),
    ...when(placeholder !== null, { code: 'placeholder-text', params: { text: placeholder ?? '' } }),
  ];
  const { perSecond } = ports.sending;
  const begin = ports.clock.now() + holdTime;
  const batches = ports.sending.forecast(mails.length, begin);
  return {
    content,
    mails,
    revision: record.revision,
    check: {
      audience: audience.view,
      receiving: mails.length,
      blockers,
      notes: [
        ...fields.filter(({ code }) => code === 'field-with-gaps'),
        ...notes(ports, content, lists, audience),
      ],
      inOrder: inOrder(ports, content, mails[0], fields.length === 0, placeholder === null),
      seconds: secondsUntilDone(batches, begin),
      limit: limitPlan(batches, begin),
      perSecond,
      holdSeconds: holdTime / 1000,
      beginning: beginning(content.document, mails[0]),
    },
  };
}

/** An item where its condition holds. */
function when(condition: boolean, item: CheckItem): readonly CheckItem[] {
  return condition ? [item] : [];
}

function audienceBlockers(lists: readonly MailingList[], receiving: number): CheckItem[] {
  if (lists.length === 0) return [{ code: 'no-list', params: {} }];
  const dormant = lists.filter(({ state }) => state === 'dormant');
  return [
    ...dormant.map(({ name }): CheckItem => ({ code: 'list-dormant', params: { list: name } })),
    ...when(receiving === 0, { code: 'no-recipients', params: {} }),
  ];
}

function textBlockers(content: MailingContent): CheckItem[] {
  return [
    ...when(content.subject === '', { code: 'no-subject', params: {} }),
    ...when(!hasWords(content.document), { code: 'no-text', params: {} }),
    ...when(content.legalNotice.trim() === '', { code: 'no-legal-notice', params: {} }),
  ];
}

/** Whether somebody wrote more than the salutation a draft begins with. */
function hasWords(document: MailingDocument): boolean {
  for (const inline of inlinesOf(document.content)) {
    if (inline.type === 'text' && /[\p{L}\p{N}]/u.test(inline.text)) return true;
  }
  return false;
}

/** What is empty for whom: a blocker where nothing would stand there, a note where a fallback does. */
function fieldItems(document: MailingDocument, mails: readonly Mail[]): CheckItem[] {
  const bare = fieldsWithoutFallback(document);
  return Array.from(fieldsOf(document)).flatMap(([field, fallback]): CheckItem[] => {
    const count = mails.filter(({ addressee }) => isGap(addressee, field)).length;
    if (count === 0) return [];
    return bare.has(field)
      ? [{ code: 'field-without-fallback', params: { field, count } }]
      : [{ code: 'field-with-gaps', params: { field, count, fallback } }];
  });
}

function allText(content: MailingContent): string {
  return `${content.subject}\n${content.preheader}\n${toText(content.document)}`;
}

function notes(
  ports: MailingPorts,
  content: MailingContent,
  lists: readonly MailingList[],
  audience: AudienceNow,
): CheckItem[] {
  const withoutConsent = audience.view.parts['no-consent'];
  const { length } = [...content.subject];
  const openReturns = ports.audience.openReturns(lists.map(({ id }) => id));
  const found = findingsOf(ports.sender.capabilities(lists.map(({ id }) => id)));
  const harms = found.filter(({ weight }) => weight === 'harm');
  return [
    ...harms.map(({ code }): CheckItem => ({ code: 'account-harms', params: { finding: code } })),
    ...when(withoutConsent > 0, { code: 'no-consent', params: { count: withoutConsent } }),
    ...when(length > longSubject, { code: 'subject-long', params: { length } }),
    ...when(sendersOf(ports, lists) > 1, {
      code: 'mixed-senders',
      params: { list: lists[0]?.name ?? '', sender: content.senderName },
    }),
    ...when(openReturns > 0, { code: 'unread-returns', params: { count: openReturns } }),
  ];
}

/** How many different senders these lists would have alone. */
function sendersOf({ sender }: MailingPorts, lists: readonly MailingList[]): number {
  return new Set(lists.map(({ id }) => JSON.stringify(sender.sender([id])))).size;
}

function inOrder(
  ports: MailingPorts,
  content: MailingContent,
  mail: Mail | undefined,
  filled: boolean,
  noPlaceholder: boolean,
): CheckItem[] {
  const links = countLinks(content.document);
  return [
    { code: 'leave-notice', params: {} },
    ...when(content.legalNotice.trim() !== '', { code: 'legal-notice', params: {} }),
    ...when(content.subject !== '', { code: 'subject-set', params: {} }),
    ...when(filled && mail !== undefined, { code: 'fields-filled', params: {} }),
    ...when(noPlaceholder, { code: 'no-placeholder', params: {} }),
    ...(mail === undefined ? [] : [sizeItem(ports, content, mail)]),
    ...when(links > 0, { code: 'links', params: { count: links } }),
  ];
}

/** What the mail to one person weighs on the wire. */
function sizeItem(ports: MailingPorts, content: MailingContent, { addressee }: Mail): CheckItem {
  const { bytes } = ports.composer.compose(content, addressee, '<size@localhost>', ports.clock.now());
  return { code: 'size', params: { kilobytes: Math.max(1, Math.round(bytes.length / 1000)) } };
}

function beginning(document: MailingDocument, mail: Mail | undefined): string {
  const text = toText(resolve(document, mail?.addressee.values ?? {}).document)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  return characters.length <= beginningLength
    ? text
    : `${characters.slice(0, beginningLength).join('').trimEnd()} …`;
}
