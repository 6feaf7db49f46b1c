import type { ConnectionProblem } from '#domain/accounts/connection-problem.ts';
import { needsOwner } from '#domain/accounts/connection-problem.ts';
import type { LookEnd } from './look.ts';
import type { Mailbox, MailboxTable } from './ports.ts';

/** A look, or the listening behind it, that came to nothing. */
export interface Failure {
  readonly problem: ConnectionProblem;
  readonly at: number;
  /** How many in a row. */
  readonly times: number;
}

type Planned = Pick<Mailbox, 'place' | 'nextLook'>;
type Folders = Pick<MailboxTable, 'cursors'>;

const minute = 60_000;
const longestWait = 30 * minute;
/** Looks follow one another more closely than that: a longer gap means that the program or the computer was not running. */
const longestGap = longestWait + 5 * minute;

/** How long a mailbox is left alone after so many failures in a row: 1, 2, 4, 8, 16, then 30 minutes. */
export function waitAfter(times: number): number {
  return Math.min(longestWait, minute * 2 ** Math.max(0, times - 1));
}

/** What the job knows about its looks while the program runs; what was read is in the store. */
export class CheckMemory {
  #failure: Failure | null = null;
  #lookedAt: number | null = null;
  #answers = false;
  #settledAt: number | null = null;
  #sleeps = 0;

  get failure(): Failure | null {
    return this.#failure;
  }

  /** Whether the mailbox answered at the last look. */
  get answers(): boolean {
    return this.#answers;
  }

  /** How often the computer slept: what a look says is told with the number it began with. */
  get sleeps(): number {
    return this.#sleeps;
  }

  /** What a look says that was under way when the computer fell asleep is of yesterday: it counts for nothing. */
  ended(end: LookEnd, at: number, sleeps = this.#sleeps): void {
    if (sleeps !== this.#sleeps) return;
    this.#lookedAt = at;
    if (end.kind === 'read') {
      this.#failure = null;
      this.#answers = true;
    }
    if (end.kind === 'failed') this.failed(end.problem, at);
    // Right after waking up the network is often not there yet: one failure that may pass is tried once more.
    const tryAgain = end.kind === 'failed' && !needsOwner(end.problem) && this.#failure?.times === 1;
    if (!tryAgain) this.#settledAt = at;
  }

  failed(problem: ConnectionProblem, at: number): void {
    this.#answers = false;
    this.#failure = { problem, at, times: (this.#failure?.times ?? 0) + 1 };
  }

  /** The computer falls asleep, or woke up: the next look is the first again, and only what needs the owner stays. */
  slept(): void {
    const failure = this.#failure;
    this.#sleeps += 1;
    this.forget();
    if (failure !== null && needsOwner(failure.problem)) this.#failure = failure;
  }

  forget(): void {
    this.#failure = null;
    this.#lookedAt = null;
    this.#answers = false;
    this.#settledAt = null;
  }

  /**
   * Whether the first look since the program or the computer began to run is still to come, or under way: what came in
   * meanwhile is not known then.
   */
  isAwaited(mailbox: Planned, mailboxes: Folders, now: number, underWay: boolean): boolean {
    if (this.#settledAt !== null && Math.abs(now - this.#settledAt) <= longestGap) return false;
    return underWay || this.dueAt(mailbox, mailboxes, now) !== null;
  }

  /**
   * When a look is due by itself, or null: there is no account, nothing is planned, or the owner has to act first,
   * because refused logins repeated by a program lock an account.
   */
  dueAt(mailbox: Planned, mailboxes: Folders, now: number): number | null {
    const place = mailbox.place();
    if (place === null) return null;
    // A look that lies in the future, because the clock was set back, says nothing.
    const lookedAt = this.#lookedAt !== null && this.#lookedAt > now ? null : this.#lookedAt;
    if (this.#failure === null) return mailbox.nextLook(mailboxes.cursors(place.accountId), lookedAt);
    const { problem, at, times } = this.#failure;
    return needsOwner(problem) ? null : Math.min(at, now) + waitAfter(times);
  }
}
