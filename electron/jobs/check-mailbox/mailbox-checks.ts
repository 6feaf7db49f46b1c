import type { MailboxStatus } from '#contract/jobs.ts';
import type { MailboxChecks } from '#electron/features/mailbox/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { Aborter } from '#electron/features/aborter.ts';
import { aborter } from '#electron/features/aborter.ts';
import type { JobReports } from '../job-board.ts';
import type { LookPorts } from './look.ts';
import { look } from './look.ts';

/** How often the job asks whether a look is due, in milliseconds. */
const tick = 1500;
const jobId = 'check-mailbox';

export interface CheckPorts extends LookPorts {
  readonly jobs: JobReports;
}

/** The job over one mailbox: looks when something is due or asked for, one look at a time. */
export interface CheckMailbox extends MailboxChecks {
  /** Looks now and resolves at the end of that look; joins one that is under way. */
  check(): Promise<void>;
  /** Begins to look by itself whenever a look is due. */
  start(): void;
  /** Ends the timer and the look under way; resolves when both have ended. */
  stop(): Promise<void>;
}

export function checkMailbox(ports: CheckPorts): CheckMailbox {
  let underWay: { readonly stopper: Aborter; readonly ended: Promise<void> } | null = null;
  let timer: { readonly stopper: Aborter; readonly ended: Promise<void> } | null = null;

  const check = (): Promise<void> => {
    if (underWay !== null) return underWay.ended;
    const stopper = aborter();
    const ended = run(ports, stopper).finally(() => {
      underWay = null;
      ports.events.changed('mailbox');
    });
    underWay = { stopper, ended };
    ports.events.changed('mailbox');
    return ended;
  };
  const quietly = (): Promise<void> =>
    check().catch((error: unknown) => {
      ports.log.note('mailbox.check-failed', { error: String(error).slice(0, 60) });
    });

  return {
    status: () => statusOf(ports, underWay !== null),
    begin: () => void quietly(),
    check,
    start: () => {
      if (timer !== null) return;
      const stopper = aborter();
      timer = { stopper, ended: everyTick(ports, stopper.signal, quietly) };
    },
    stop: async () => {
      const ends = [timer, underWay].flatMap((running) => running?.ended ?? []);
      timer?.stopper.abort();
      underWay?.stopper.abort();
      timer = null;
      await Promise.allSettled(ends);
    },
  };
}

async function run(ports: CheckPorts, stopper: Aborter): Promise<void> {
  const show = (done: number) => {
    const view = { id: jobId, kind: 'check-mailbox', done, total: null } as const;
    ports.jobs.report(jobId, view, () => {
      stopper.abort();
    });
  };
  try {
    await look(ports, stopper.signal, show);
  } finally {
    ports.jobs.report(jobId, null);
  }
}

async function everyTick(ports: CheckPorts, signal: Signal, quietly: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    const due = dueAt(ports);
    if (due !== null && due <= ports.clock.now()) await quietly();
    await ports.clock.wait(tick, signal);
  }
}

function dueAt({ mailbox, mailboxes }: CheckPorts): number | null {
  return mailbox.nextLook(mailboxes.cursors(mailbox.accountId));
}

function statusOf(ports: CheckPorts, checking: boolean): MailboxStatus {
  return {
    checking,
    checkedAt: ports.mailboxes.checkedAt(ports.mailbox.accountId),
    nextAt: dueAt(ports),
    unreadable: ports.letterBook.unreadable(),
  };
}
