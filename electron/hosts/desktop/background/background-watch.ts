import type { Engine } from '#electron/engine.ts';
import type { Reading, SendJob } from './background-state.ts';

export type Asked = Pick<Engine, 'handlers' | 'subscribe' | 'settled' | 'isOpen'>;

/** Least time between two readings in milliseconds: sending tells of itself four times a second. */
const rhythm = 500;
const topics = new Set(['jobs', 'mailings', 'decide', 'mailbox', 'store', 'account', 'settings']);

/**
 * Reads how things stand whenever the engine tells of a change, by the same handlers a window asks, and hands it on;
 * null while no store is open. Resolves after the first reading.
 */
export async function watchEngine(
  engine: Asked,
  wait: (milliseconds: number) => Promise<void>,
  follow: (reading: Reading | null) => void,
): Promise<() => void> {
  let before: Reading | null = null;
  let isDue = false;
  let running = false;
  let isOver = false;

  async function read(): Promise<void> {
    const reading = await readingAfter(engine, before);
    before = reading;
    if (!isOver) follow(reading);
  }

  async function run(): Promise<void> {
    running = true;
    while (isDue && !isOver) {
      isDue = false;
      // A store that closes in the middle answers nothing; its end is an event of its own.
      await read().catch(() => undefined);
      await wait(rhythm);
    }
    running = false;
  }

  const unsubscribe = engine.subscribe(({ topic }) => {
    if (!topics.has(topic)) return;
    isDue = true;
    if (!running) void run();
  });
  await read();
  return () => {
    isOver = true;
    unsubscribe();
  };
}

async function readingAfter(engine: Asked, before: Reading | null): Promise<Reading | null> {
  const { handlers } = engine;
  const jobs = (await handlers['jobs.all']?.({})) ?? [];
  const standing = (await handlers['jobs.standing']?.({})) ?? null;
  const status = await handlers['store.status']?.({});
  if (standing === null || status === undefined || status.state === 'opening') return null;
  const store = status.folder;
  const isUnlocked = engine.isOpen();
  const under = new Set(mailingsOf(jobs).map(({ mailingId }) => mailingId));
  const was = before?.store === store ? mailingsOf(before.jobs) : [];
  const gone = was.filter(({ mailingId }) => !under.has(mailingId));
  const ended = await Promise.all(
    gone.map(async ({ mailingId, title }) => {
      const standingOf = (await handlers['jobs.mailing']?.({ mailingId })) ?? null;
      return standingOf === null ? [] : [{ ...standingOf, mailingId, title: isUnlocked ? title : '' }];
    }),
  );
  await engine.settled();
  return { store, isUnlocked, jobs, standing, ended: ended.flat() };
}

function mailingsOf(jobs: Reading['jobs']): readonly SendJob[] {
  return jobs.filter((job) => job.kind === 'send-mailing');
}
