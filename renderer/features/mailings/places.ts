import type { CheckItem } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import type { MailingState } from '#domain/mailings/mailing.ts';

type Step = 'write' | 'check' | 'send' | 'report';

/** Where a step of a mailing lies in this window. */
export const stepPath = (mailingId: MailingId, step: Step): string => `/mailings/${mailingId}/${step}`;

/** The table of mailings. */
export const mailingsPath = '/mailings';
/** What comes back is decided there. */
export const decidePath = '/decide';
/** What people wrote back is read there. */
export const answersPath = '/decide/answers';
export const settingsPath = '/settings';

const stepOf: Readonly<Record<MailingState, Step>> = {
  draft: 'write',
  scheduled: 'send',
  sending: 'send',
  paused: 'send',
  sent: 'report',
  stopped: 'report',
};

/** Where opening a mailing leads: a draft is written, one under way watched, one that ended read. */
export const openPath = (mailingId: MailingId, state: MailingState): string =>
  stepPath(mailingId, stepOf[state]);

/** A place in the draft that the check found something at. */
export type Place =
  | { readonly at: 'to' | 'subject' | 'text' | 'settings' | 'account' | 'security' | 'decide' | 'mailbox' }
  | { readonly at: 'field'; readonly name: string }
  | { readonly at: 'words'; readonly text: string };

/** Where something the check found is mended; null where there is nothing to mend. */
export function placeOf(item: CheckItem): Place | null {
  switch (item.code) {
    case 'no-list':
    case 'no-recipients':
    case 'list-dormant':
    case 'no-consent':
    case 'mixed-senders':
      return { at: 'to' };
    case 'no-subject':
    case 'subject-long':
      return { at: 'subject' };
    case 'no-text':
      return { at: 'text' };
    case 'no-legal-notice':
      return { at: 'settings' };
    case 'no-account':
    case 'account-harms':
      return { at: 'account' };
    case 'older-copy':
      return { at: 'security' };
    case 'unread-returns':
      return { at: 'decide' };
    case 'mailbox-unread':
      return { at: 'mailbox' };
    case 'field-without-fallback':
    case 'field-with-gaps':
      return { at: 'field', name: item.params.field };
    case 'placeholder-text':
      return { at: 'words', text: item.params.text };
    default:
      return null;
  }
}

let wanted: { readonly mailingId: MailingId; readonly place: Place } | null = null;

/** Leads to a place: within the draft by way of the writing screen, which asks `takePlace` when it opens. */
export function goToPlace(mailingId: MailingId, place: Place, navigate: (path: string) => void): void {
  if (place.at === 'settings') return navigate(settingsPath);
  if (place.at === 'account' || place.at === 'security') return navigate(`${settingsPath}/${place.at}`);
  if (place.at === 'decide' || place.at === 'mailbox') return navigate(decidePath);
  wanted = { mailingId, place };
  navigate(stepPath(mailingId, 'write'));
}

/** The place the writing screen was opened for, once. */
export function takePlace(mailingId: MailingId): Place | null {
  const place = wanted?.mailingId === mailingId ? wanted.place : null;
  wanted = null;
  return place;
}
