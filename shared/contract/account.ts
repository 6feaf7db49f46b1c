import { z } from 'zod';
import type { Capabilities, ChosenLimits, Endpoint, PasswordPlace } from '#domain/accounts/account.ts';
import { securities } from '#domain/accounts/account.ts';
import type { Allowance, Quota } from '#domain/accounts/quota.ts';
import { line } from './inputs.ts';
import { command, nothing, query } from './define.ts';

const endpoint = z.strictObject({
  host: line(255),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(securities),
  user: line(320),
});

const limit = z.number().int().min(1).max(1_000_000).nullable();

/** The club's mail account as its screen shows it; the password never comes back. */
export interface AccountView {
  readonly senderName: string;
  readonly address: string;
  /** A preset's id, or `other`. */
  readonly provider: string;
  readonly submission: Endpoint;
  readonly mailbox: Endpoint;
  readonly passwordPlace: PasswordPlace;
  readonly limits: ChosenLimits;
  /** What it is held to. */
  readonly quota: Quota;
  readonly used: Allowance;
  readonly capabilities: Capabilities;
  readonly probedAt: number | null;
}

export const account = {
  /** Null while the club has no account, and in practice. */
  'account.get': query(nothing).returns<AccountView | null>(),
  /** `password` null keeps the one before; it goes into the keychain where that works, else into the store. */
  'account.save': command(
    z.strictObject({
      senderName: line(200),
      address: line(320),
      provider: line(40),
      submission: endpoint,
      mailbox: endpoint,
      password: z.string().min(1).max(1000).nullable(),
    }),
  ).returns<{ readonly passwordPlace: PasswordPlace }>(),
  /** Null takes the preset of the provider. */
  'account.limit': command(z.strictObject({ perHour: limit, perDay: limit })).returns<null>(),
};
