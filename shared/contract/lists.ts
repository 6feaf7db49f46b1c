import { z } from 'zod';
import type { ListId } from '#domain/ids.ts';
import type { ListColour, ListKind, ListState, ReturnRule, SignUpRule } from '#domain/lists/list.ts';
import { command, nothing, query } from './define.ts';
import { id } from './inputs.ts';

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

export const lists = {
  'lists.all': query(nothing).returns<readonly ListView[]>(),
  /**
   * Makes a list active or dormant. While a mailing to it waits, making it dormant is refused with
   * `list.mailing-waits` until `cancelWaiting` says that its waiting deliveries may be cancelled.
   */
  'lists.set-state': command(
    z.strictObject({
      listId: id<ListId>(),
      state: z.enum(['active', 'dormant']),
      cancelWaiting: z.boolean(),
    }),
  ).returns<null>(),
};
