import type { ListView } from '#contract/lists.ts';
import type { ListId } from '#domain/ids.ts';
import type { ListColour, ListKind, ListState, ReturnRule, SignUpRule } from '#domain/lists/list.ts';
import type { ActPorts } from '../acts/perform.ts';
import type { Events } from '../ports.ts';

export interface ListRecord {
  readonly id: ListId;
  readonly publicNumber: number;
  readonly name: string;
  readonly kind: ListKind;
  readonly state: ListState;
}

export interface NewList {
  readonly publicNumber: number;
  readonly name: string;
  /** The stable part of its List-Id (RFC 2919): lower-case letters, digits and hyphens, never changed. */
  readonly label: string;
  readonly kind: ListKind;
  readonly state: ListState;
  readonly colour: ListColour;
  readonly signUpRule: SignUpRule;
  readonly returnRule: ReturnRule;
  readonly accountId: number;
  readonly replyTo: string;
  readonly position: number;
  readonly createdAt: number;
}

/** Lists that are not deleted. */
export interface ListTable {
  /** In the order of the sidebar. */
  all(now: number): readonly ListView[];
  get(listId: ListId): ListRecord | null;
  setState(listId: ListId, state: ListState): void;
  insert(list: NewList): ListId;
  /** Whether a list ever carried this public number. */
  numberTaken(publicNumber: number): boolean;
}

/** What a list needs to know of mailings under way. */
export interface WaitingDeliveries {
  /** Deliveries to this list that wait or are deferred, with the subject of the oldest such mailing; null when none. */
  waitingFor(listId: ListId): { readonly count: number; readonly subject: string } | null;
  /** Cancels the waiting and deferred deliveries that go to no other list than this one. Only inside a transaction. */
  cancelWaiting(listId: ListId, at: number): void;
}

export interface ListPorts extends ActPorts {
  readonly lists: ListTable;
  readonly waiting: WaitingDeliveries;
  readonly events: Events;
}
