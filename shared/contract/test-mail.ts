import { z } from 'zod';
import type { AddressId, MailingId } from '#domain/ids.ts';
import { command, nothing, query } from './define.ts';
import { id, line } from './inputs.ts';

/** Where test mails go. */
export interface TestTarget {
  /** The account's own address. */
  readonly own: string;
  /** The one typed last, else the account's own. */
  readonly address: string;
  /** In practice it goes into the local outbox. */
  readonly isPractice: boolean;
}

export const testMail = {
  'test-mail.target': query(nothing).returns<TestTarget>(),
  /**
   * Sends the stored draft, filled in for one person (null: the first), to the owner, and resolves once the server took
   * it. `to` is remembered.
   */
  'test-mail.send': command(
    z.strictObject({ mailingId: id<MailingId>(), addressId: id<AddressId>().nullable(), to: line(320) }),
  ).returns<null>(),
};
