import { z } from 'zod';
import type { ReturnCounting } from '#domain/bounces/return-counting.ts';
import { countingPresets, everAsks, mostOf } from '#domain/bounces/return-counting.ts';
import type { ListId } from '#domain/ids.ts';
import type {
  ListColour,
  ListKind,
  ListOwner,
  ListState,
  ReturnRule,
  SignUpRule,
} from '#domain/lists/list.ts';
import { listColours, returnRules, signUpRules } from '#domain/lists/list.ts';
import type { OwnerNotice } from '#domain/owners/owner-notice.ts';
import { ownerNotices } from '#domain/owners/owner-notice.ts';
import { command, nothing, query } from './define.ts';
import { id, line } from './inputs.ts';

export interface ListView {
  readonly id: ListId;
  readonly name: string;
  readonly kind: ListKind;
  readonly state: ListState;
  readonly colour: ListColour;
  readonly signUpRule: SignUpRule;
  readonly returnRule: ReturnRule;
  /** People to whom a mailing would go now. */
  readonly receiving: number;
  /** All people with any tie to the list but `removed`. */
  readonly people: number;
  /** When the last mailing to it started, or null. */
  readonly lastMailingAt: number | null;
}

/** Everything a person can set about a list. */
export interface ListSettings {
  readonly name: string;
  readonly kind: ListKind;
  readonly colour: ListColour;
  readonly description: string;
  /** Name in From; '' means that of the mail account. */
  readonly senderName: string;
  /** Where answers go; '' means to the sender. */
  readonly replyTo: string;
  /** Stands in every mail to the list, above the legal notice. */
  readonly footer: string;
  readonly owners: readonly ListOwner[];
  readonly signUpRule: SignUpRule;
  readonly returnRule: ReturnRule;
  readonly returnCounting: ReturnCounting;
  readonly ownerNotice: OwnerNotice;
  /** What a mail says to everyone who joins by letter; may be empty. */
  readonly welcome: string;
  /** What a mail says to everyone who leaves by letter; may be empty. */
  readonly goodbye: string;
}

/** A list as its settings show it. */
export interface ListDetail extends ListSettings {
  readonly id: ListId;
  /** The stable part of its List-Id. */
  readonly label: string;
  /**
   * Where to write to join: the list's own address, or the account's with the list's name in the subject. Null without
   * an account.
   */
  readonly writeTo: { readonly address: string; readonly byName: boolean } | null;
}

/** A deleted list that may still be brought back. */
export interface DeletedList {
  readonly id: ListId;
  readonly name: string;
  readonly colour: ListColour;
  readonly people: number;
  readonly deletedAt: number;
  readonly daysLeft: number;
}

const upTo = (most: number) => z.int().min(0).max(most);
/** A rule of one's own has to ask at some time; otherwise `report-only` says so. */
const counting = z
  .strictObject({
    preset: z.enum(countingPresets),
    permanent: upTo(mostOf.permanent),
    inARow: upTo(mostOf.inARow),
    days: upTo(mostOf.days),
    score: upTo(mostOf.score),
    forgetDays: upTo(mostOf.forgetDays),
  })
  .refine(everAsks);

const name = line(120);
const settings = z.strictObject({
  name,
  kind: z.enum(['newsletter', 'member-information']),
  colour: z.enum(listColours),
  description: z.string().max(1000),
  senderName: line(120),
  replyTo: line(320),
  footer: z.string().max(2000),
  owners: z.array(z.strictObject({ name: line(120), address: line(320) })).max(20),
  signUpRule: z.enum(signUpRules),
  returnRule: z.enum(returnRules),
  returnCounting: counting,
  ownerNotice: z.enum(ownerNotices),
  welcome: z.string().max(4000),
  goodbye: z.string().max(4000),
});
export type ListSettingsInput = z.output<typeof settings>;

const listId = { listId: id<ListId>() };
/**
 * While a mailing to the list waits, what would stop it is refused with `list.mailing-waits` (or `list.mailing-scheduled`) until this says
 * that its waiting deliveries may be cancelled.
 */
const cancelWaiting = { cancelWaiting: z.boolean() };

export const lists = {
  'lists.all': query(nothing).returns<readonly ListView[]>(),
  'lists.get': query(z.strictObject(listId)).returns<ListDetail>(),
  /** Newest first. */
  'lists.deleted': query(nothing).returns<readonly DeletedList[]>(),
  'lists.create': command(settings).returns<ListId>(),
  'lists.save': command(z.strictObject({ ...listId, settings })).returns<null>(),
  /** Copies settings and, when asked, people with their consents; those who left stay behind. */
  'lists.duplicate': command(z.strictObject({ ...listId, name, withPeople: z.boolean() })).returns<ListId>(),
  /** One step among the lists of the same state. */
  'lists.move': command(z.strictObject({ ...listId, to: z.enum(['up', 'down']) })).returns<null>(),
  'lists.set-state': command(
    z.strictObject({ ...listId, state: z.enum(['active', 'dormant']), ...cancelWaiting }),
  ).returns<null>(),
  /** The list waits 30 days to be brought back; its people stay. */
  'lists.delete': command(z.strictObject({ ...listId, ...cancelWaiting })).returns<null>(),
  'lists.bring-back': command(z.strictObject(listId)).returns<null>(),
};
