import type { FindingCode } from '#domain/accounts/findings.ts';
import { z } from 'zod';
import type { AddressId, DeliveryId, ListId, MailingId } from '#domain/ids.ts';
import type { DeliveryCounts, DeliveryState } from '#domain/deliveries/delivery.ts';
import type { ListColour } from '#domain/lists/list.ts';
import type { MailingDocument } from '#domain/mailings/document.ts';
import { documentSchema } from './document.ts';
import type { CourseEntry } from './mailing-course.ts';
import type { MailingState, PauseReason } from '#domain/mailings/mailing.ts';
import type { Schedule } from '#domain/mailings/schedule.ts';
import type { SentCopy } from '#domain/mailings/sent-copy.ts';
import type { MailedDraft } from './mailed-draft.ts';
import { command, nothing, query } from './define.ts';
import { id, line, range } from './inputs.ts';

interface ListTag {
  readonly id: ListId;
  readonly name: string;
  readonly colour: ListColour;
}

export interface MailingRow {
  readonly id: MailingId;
  readonly subject: string;
  readonly state: MailingState;
  readonly lists: readonly ListTag[];
  /** Frozen number once sending began, the number as of now before. */
  readonly people: number;
  readonly counts: DeliveryCounts | null;
  readonly returned: number;
  readonly answers: number;
  readonly holdUntil: number | null;
  readonly pauseReason: PauseReason | null;
  /** Null unless it is scheduled. */
  readonly schedule: Schedule | null;
  readonly fromLetter: MailedDraft | null;
  /** When it was last changed (draft), is to leave (scheduled) or began to be sent. */
  readonly at: number;
}

export interface MailingDraft {
  readonly id: MailingId;
  readonly state: MailingState;
  readonly revision: number;
  readonly listIds: readonly ListId[];
  readonly subject: string;
  readonly preheader: string;
  readonly document: MailingDocument;
  readonly savedAt: number;
  readonly senderName: string;
  readonly senderAddress: string;
  readonly replyTo: string;
  readonly fromLetter: MailedDraft | null;
}

export interface Preview {
  /** People who would get it now; the stepper walks them. */
  readonly total: number;
  /** Null when nobody would get it: then the preview shows fallback texts. */
  readonly person: { readonly addressId: AddressId; readonly name: string; readonly address: string } | null;
  readonly index: number;
  readonly subject: string;
  readonly text: string;
  /** Fields of the text that are empty for this person and show their fallback. */
  readonly gaps: readonly string[];
  /** Address of the mail frame, without its leading `/mail/`. */
  readonly frame: string;
}

export type AudiencePart =
  | 'receives'
  | 'unconfirmed'
  | 'returned'
  | 'left'
  | 'paused'
  | 'no-consent'
  | 'duplicate';

export interface Audience {
  readonly lists: readonly (ListTag & { readonly people: number })[];
  readonly parts: Readonly<Record<AudiencePart, number>>;
}

export interface MailingField {
  readonly name: string;
  /** Null for those every person has, which are words of the program. */
  readonly label: string | null;
  readonly isDeleted: boolean;
}

export type CheckItem =
  // Blockers
  | {
      readonly code:
        | 'no-account'
        /** Nobody knows who left meanwhile. */
        | 'mailbox-unread'
        /** An old copy of the data was put back. */
        | 'older-copy'
        | 'no-list'
        | 'no-recipients'
        | 'no-subject'
        | 'no-text'
        | 'no-legal-notice';
      readonly params: Record<never, never>;
    }
  | { readonly code: 'list-dormant'; readonly params: { readonly list: string } }
  | {
      readonly code: 'field-without-fallback';
      readonly params: { readonly field: string; readonly count: number };
    }
  | { readonly code: 'placeholder-text'; readonly params: { readonly text: string } }
  // Notes
  | {
      readonly code: 'field-with-gaps';
      readonly params: { readonly field: string; readonly count: number; readonly fallback: string };
    }
  | { readonly code: 'no-consent'; readonly params: { readonly count: number } }
  | { readonly code: 'subject-long'; readonly params: { readonly length: number } }
  /** Lists with different senders: the first one's counts. */
  | { readonly code: 'mixed-senders'; readonly params: { readonly list: string; readonly sender: string } }
  | { readonly code: 'unread-returns'; readonly params: { readonly count: number } }
  /** What the probe of the account found that harms whatever is sent. */
  | { readonly code: 'account-harms'; readonly params: { readonly finding: FindingCode } }
  // In order
  | {
      readonly code: 'leave-notice' | 'legal-notice' | 'subject-set' | 'fields-filled' | 'no-placeholder';
      readonly params: Record<never, never>;
    }
  | { readonly code: 'size'; readonly params: { readonly kilobytes: number } }
  | { readonly code: 'links'; readonly params: { readonly count: number } };

/** What the limits of the account make of a mailing that exceeds them: it waits between batches. */
export interface LimitPlan {
  /** How many leave before the first wait; 0 where none may leave now. */
  readonly firstCount: number;
  /** When the first of the next batch may leave. */
  readonly nextAt: number;
}

export interface Check {
  readonly audience: Audience;
  readonly receiving: number;
  readonly blockers: readonly CheckItem[];
  readonly notes: readonly CheckItem[];
  readonly inOrder: readonly CheckItem[];
  /** How long sending would take, at the pace and within the limits of the account. */
  readonly seconds: number;
  readonly limit: LimitPlan | null;
  readonly perSecond: number;
  readonly holdSeconds: number;
  readonly beginning: string;
}

export interface Person {
  readonly name: string;
  readonly address: string;
}

export interface LogRow extends Person {
  readonly deliveryId: DeliveryId;
  readonly state: DeliveryState;
  readonly at: number;
  readonly until: number | null;
  /** What the server said, in its own words; shown as text. */
  readonly reply: string;
}

export interface Progress {
  readonly mailing: MailingRow;
  readonly counts: DeliveryCounts;
  readonly total: number;
  readonly perSecond: number;
  readonly secondsLeft: number | null;
  /** Until when the limits of the account let nothing leave; it goes on by itself. Null while mail may leave. */
  readonly waitsUntil: number | null;
  /** The program or the computer was not running: it goes on by itself once the mailbox was read. */
  readonly awaitsLook: boolean;
  /** When it goes on by itself although it is paused, or null. */
  readonly resumesAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly lastAcceptedAt: number | null;
  readonly course: readonly CourseEntry[];
  readonly unclear: readonly LogRow[];
}

export const logFilters = ['all', 'accepted', 'refused', 'unclear', 'waiting'] as const;
export type LogFilter = (typeof logFilters)[number];

export const reportGroups = [
  'accepted',
  'refused',
  'unclear',
  'cancelled',
  'returned',
  'out-of-office',
  'left',
  'answers',
] as const;
export type ReportGroup = (typeof reportGroups)[number];

export interface Report {
  readonly mailing: MailingRow;
  readonly total: number;
  readonly groups: Readonly<Record<ReportGroup, number>>;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Accepted mails added up over time, at most 200 points. */
  readonly course: readonly { readonly at: number; readonly accepted: number }[];
  readonly pauses: readonly { readonly from: number; readonly to: number; readonly reason: PauseReason }[];
  readonly checkedAt: number | null;
  /** Null while it was not tried. */
  readonly sentCopy: SentCopy | null;
}

export interface ReportPerson extends Person {
  readonly at: number;
  /** A cause or state as a code for wording, and the server's own words. */
  readonly reason: string;
  readonly reply: string;
  readonly decision: 'open' | 'later' | 'removed' | 'removed-by-rule' | 'kept' | 'none';
}

const mailingId = { mailingId: id<MailingId>() };

export const mailings = {
  'mailings.all': query(z.strictObject({ search: z.string().max(200) })).returns<readonly MailingRow[]>(),
  'mailings.create': command(z.strictObject({ language: z.enum(['de', 'en']) })).returns<MailingId>(),
  'mailings.duplicate': command(z.strictObject(mailingId)).returns<MailingId>(),
  'mailings.discard': command(z.strictObject(mailingId)).returns<null>(),
  'mailings.get': query(z.strictObject(mailingId)).returns<MailingDraft>(),
  /** A draft that came by mail was looked at. */
  'mailings.note-opened': command(z.strictObject(mailingId)).returns<null>(),
  /** Stores a draft. `revision` is the one this text was based on; another revision in between is a fault. */
  'mailings.save': command(
    z.strictObject({
      ...mailingId,
      revision: z.number().int().min(0),
      listIds: z.array(id<ListId>()).max(100),
      subject: line(500),
      preheader: line(500),
      document: documentSchema,
    }),
  ).returns<{ readonly revision: number; readonly savedAt: number }>(),
  /** What a text can carry. Deleted own fields stand last: a text that carries one still names it. */
  'mailings.fields': query(nothing).returns<readonly MailingField[]>(),
  'mailings.preview': query(
    z.strictObject({ ...mailingId, index: z.number().int().min(0), withGaps: z.boolean() }),
  ).returns<Preview>(),
  'mailings.check': query(z.strictObject(mailingId)).returns<Check>(),
  'mailings.audience': query(
    z.strictObject({
      ...mailingId,
      part: z.enum(['receives', 'unconfirmed', 'returned', 'left', 'paused', 'no-consent', 'duplicate']),
      search: z.string().max(200),
      ...range,
    }),
  ).returns<{
    readonly total: number;
    readonly people: readonly (Person & { readonly part: AudiencePart })[];
  }>(),
  /** Freezes text and recipients and begins the hold; `people` is the number the button showed. */
  'mailings.send': command(z.strictObject({ ...mailingId, people: z.number().int().min(1) })).returns<null>(),
  /** A draft leaves by itself at that moment (milliseconds since 1970); a scheduled one gets another time. */
  'mailings.schedule': command(z.strictObject({ ...mailingId, at: z.number().int().min(0) })).returns<null>(),
  /** Takes a mailing off the schedule: it is a draft again. */
  'mailings.unschedule': command(z.strictObject(mailingId)).returns<null>(),
  /** Takes a mailing back to a draft while its hold lasts; nothing has left. */
  'mailings.take-back': command(z.strictObject(mailingId)).returns<null>(),
  'mailings.pause': command(z.strictObject(mailingId)).returns<null>(),
  'mailings.resume': command(z.strictObject(mailingId)).returns<null>(),
  /** Ends a mailing for good: what waits is cancelled and listed. */
  'mailings.stop': command(z.strictObject(mailingId)).returns<null>(),
  'mailings.progress': query(z.strictObject(mailingId)).returns<Progress>(),
  'mailings.log': query(
    z.strictObject({ ...mailingId, filter: z.enum(logFilters), search: z.string().max(200), ...range }),
  ).returns<{
    readonly total: number;
    readonly filters: Readonly<Record<LogFilter, number>>;
    readonly rows: readonly LogRow[];
  }>(),
  /** The owner's word on an unclear delivery: leave it, or send it again (it may arrive twice). */
  'mailings.settle-unclear': command(
    z.strictObject({ deliveryId: id<DeliveryId>(), choice: z.enum(['leave', 'resend']) }),
  ).returns<null>(),
  'mailings.report': query(z.strictObject(mailingId)).returns<Report>(),
  'mailings.report-people': query(
    z.strictObject({ ...mailingId, group: z.enum(reportGroups), ...range }),
  ).returns<{ readonly total: number; readonly people: readonly ReportPerson[] }>(),
  /** One group of a report as CSV text, formula cells defused. */
  'mailings.export-people': query(z.strictObject({ ...mailingId, group: z.enum(reportGroups) })).returns<{
    readonly fileName: string;
    readonly text: string;
  }>(),
};
