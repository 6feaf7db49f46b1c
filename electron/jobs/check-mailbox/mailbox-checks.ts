import type { MailboxStatus } from '#contract/jobs.ts';
import type { MailboxChecks } from '#electron/features/mailbox/ports.ts';
import type { Signal } from '#electron/features/signal.ts';
import type { Aborter } from '#electron/features/aborter.ts';
import { aborter } from '#electron/features/aborter.ts';
import type { JobReports } from '../job-board.ts';
import type { Power } from '../power.ts';
import { CheckMemory } from './check-memory.ts';
import type { Watching } from './keep-watch.ts';
import { keepWatch } from './keep-watch.ts';
import type { Progress } from './letter-batches.ts';
import type { LookPorts } from './look.ts';
import { look } from './look.ts';
import type { MailboxWatch } from './ports.ts';

/** How often the job asks whether a look is due, in milliseconds. */
const tick = 1500;
const jobId = 'check-mailbox';

export interface CheckPorts extends LookPorts {
  readonly jobs: JobReports;
  /** What is to be done in a mailbox that has just answered. */
  readonly afterLook?: (signal: Signal) => Promise<void>;
  /** It is known how the mailbox stands: who waits for the first look may go on. */
  readonly looked?: () => void;
  readonly power: Power;
  /** Null where letters come only when they are planned. */
  readonly watch: MailboxWatch | null;
}

/** The job over one mailbox: looks when something is due, came, or is asked for, one look at a time. */
export interface CheckMailbox extends MailboxChecks {
  /** Whether the first look since the program or the computer began to run is still to come. */
  isFirstAwaited(): boolean;
  /** The computer falls asleep, and the mailbox is let go of; or it is awake again, and looked into first of all. */
  powerChanged(): void;
  /** Looks now and resolves at the end of that look; joins one that is under way. */
  check(): Promise<void>;
  /** Begins to look by itself whenever a look is due. */
  start(): void;
  /** Ends timer, listening and the look under way; resolves when all have ended. */
  stop(): Promise<void>;
}

interface Running {
  readonly stopper: Aborter;
  readonly ended: Promise<void>;
}

export function checkMailbox(ports: CheckPorts): CheckMailbox {
  const memory = new CheckMemory();
  let underWay: Running | null = null;
  let timer: (Running & { readonly watching: Watching | null }) | null = null;

  const check = (): Promise<void> => {
    if (underWay !== null) return underWay.ended;
    const stopper = aborter();
    const whole = run(ports, stopper, memory).finally(() => {
      underWay = null;
      ports.events.changed('mailbox');
    });
    underWay = { stopper, ended: whole };
    ports.events.changed('mailbox');
    return whole;
  };
  const quietly = (): Promise<void> =>
    check().catch((error: unknown) => {
      ports.log.note('mailbox.check-failed', { error: String(error).slice(0, 60) });
    });
  const news = oneMore(() => ended(underWay), quietly);

  return {
    status: () => statusOf(ports, memory, underWay !== null),
    begin: () => void quietly(),
    accountChanged: (mailboxChanged) => {
      if (!mailboxChanged && memory.failure === null) return;
      underWay?.stopper.abort();
      void ended(underWay).then(() => {
        memory.forget();
        timer?.watching?.again();
        ports.events.changed('mailbox');
      });
    },
    powerChanged: () => {
      memory.slept();
      underWay?.stopper.abort();
      timer?.watching?.again();
      ports.events.changed('mailbox');
    },
    isFirstAwaited: () =>
      memory.isAwaited(ports.mailbox, ports.mailboxes, ports.clock.now(), underWay !== null),
    check,
    start: () => {
      if (timer !== null) return;
      const stopper = aborter();
      const watching = watchOf(ports, memory, stopper.signal, news);
      timer = { stopper, watching, ended: everyTick(ports, memory, stopper.signal, quietly) };
    },
    stop: async () => {
      const ends = [timer, timer?.watching, underWay].flatMap((running) => running?.ended ?? []);
      timer?.stopper.abort();
      underWay?.stopper.abort();
      timer = null;
      await Promise.allSettled(ends);
    },
  };
}

/** What came while a look is under way may lie behind it: one more look follows, however much came. */
function oneMore(looked: () => Promise<void>, again: () => Promise<void>): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    void looked().then(() => {
      waits = false;
      return again();
    });
  };
}

function ended(running: Running | null): Promise<void> {
  return running?.ended.catch(() => undefined) ?? Promise.resolve();
}

async function run(ports: CheckPorts, stopper: Aborter, memory: CheckMemory): Promise<void> {
  const show = ({ done, total }: Progress) => {
    const view = { id: jobId, kind: 'check-mailbox', done, total } as const;
    ports.jobs.report(jobId, view, () => {
      stopper.abort();
    });
  };
  let end: Awaited<ReturnType<typeof look>> = { kind: 'stopped' };
  const { sleeps } = memory;
  try {
    end = await look(ports, stopper.signal, show);
    if (end.kind === 'failed') ports.log.note('mailbox.not-read', { problem: end.problem });
  } finally {
    memory.ended(end, ports.clock.now(), sleeps);
    ports.looked?.();
    ports.jobs.report(jobId, null);
  }
  if (end.kind === 'read') await ports.afterLook?.(stopper.signal);
}

function watchOf(ports: CheckPorts, memory: CheckMemory, stop: Signal, news: () => void): Watching | null {
  const { watch, clock } = ports;
  if (watch === null) return null;
  const refused = (problem: Parameters<CheckMemory['failed']>[0]) => {
    memory.failed(problem, clock.now());
    ports.looked?.();
    ports.events.changed('mailbox');
  };
  const cursors = () => {
    const place = ports.mailbox.place();
    return place === null ? [] : ports.mailboxes.cursors(place.accountId);
  };
  return keepWatch({ watch, clock, answers: () => memory.answers, news, cursors, refused }, stop);
}

async function everyTick(
  ports: CheckPorts,
  memory: CheckMemory,
  signal: Signal,
  quietly: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const now = ports.clock.now();
    const due = memory.dueAt(ports.mailbox, ports.mailboxes, now);
    if (due !== null && due <= now && !ports.power.isAsleep()) await quietly();
    await ports.clock.wait(tick, signal);
  }
}

function statusOf(ports: CheckPorts, memory: CheckMemory, checking: boolean): MailboxStatus {
  const place = ports.mailbox.place();
  return {
    checking,
    checkedAt: place === null ? null : ports.mailboxes.checkedAt(place.accountId),
    nextAt: memory.dueAt(ports.mailbox, ports.mailboxes, ports.clock.now()),
    problem: memory.failure?.problem ?? null,
    failedAt: memory.failure?.at ?? null,
    unreadable: ports.letterBook.unreadable(),
  };
}
