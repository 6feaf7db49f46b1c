import { z } from 'zod';
import type { Capabilities, ChosenLimits, Endpoint, PasswordPlace } from '#domain/accounts/account.ts';
import { securities } from '#domain/accounts/account.ts';
import type { FindingCode } from '#domain/accounts/findings.ts';
import type { Allowance, Quota } from '#domain/accounts/quota.ts';
import type { TrialProblem, TrialStep } from '#domain/accounts/trial.ts';
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
  /** What the last check that ran by itself found worse than the one before. */
  readonly worse: readonly FindingCode[];
}

export interface TrialStepView {
  readonly step: TrialStep;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly milliseconds: number | null;
}

/** The check of an account: step by step, with the conversation, in which secrets are blacked out. */
export interface TrialView {
  readonly startedAt: number;
  /** Null while it runs. */
  readonly endedAt: number | null;
  readonly steps: readonly TrialStepView[];
  readonly problem: TrialProblem | null;
  /** The server's own words to the problem, or ''. */
  readonly words: string;
  /** Lines that begin with `C: ` or `S: `, at most 400. */
  readonly dialogue: readonly string[];
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
  /** Begins the check of the account as it is kept: reach both servers, log in, send a letter to oneself, read it back. */
  'account.try': command(nothing).returns<null>(),
  'account.stop-trial': command(nothing).returns<null>(),
  /** The check under way, or the last one since the program started. */
  'account.trial': query(nothing).returns<TrialView | null>(),
  'account.limit': command(z.strictObject({ perHour: limit, perDay: limit })).returns<null>(),
};
