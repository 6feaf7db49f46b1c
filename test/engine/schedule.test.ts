import { expect, test, vi } from 'vitest';
import type { MailingId } from '#domain/ids.ts';
import type { Clock } from '#electron/features/ports.ts';
import { systemClock } from '#electron/system/clock.ts';
import { scratchFolder } from '../store/scratch-store.ts';
import { builtWorkers } from './built-workers.ts';
import type { OpenedEngine } from './opened-engine.ts';
import { openedEngine } from './opened-engine.ts';

const workers = builtWorkers();
const minute = 60_000;

/** A practice club whose draft is scheduled for in an hour, with the program closed; opened again so much later. */
async function reopenedAfter(late: number) {
  let shift = 0;
  const clock: Clock = { now: () => systemClock.now() + shift, wait: systemClock.wait };
  const start = { folder: await scratchFolder(), workers: workers(), clock };
  const first = await openedEngine(start);
  const drafts = await first.told('mailings.all', { search: '' });
  const mailingId = drafts.find(({ state }) => state === 'draft')?.id ?? expect.fail('no draft');
  await first.told('mailings.schedule', { mailingId, at: clock.now() + 60 * minute });
  await first.close();
  shift = 60 * minute + late;
  return { engine: await openedEngine(start), mailingId, again: () => openedEngine(start) };
}

const progressOf = ({ told }: OpenedEngine, mailingId: MailingId) => told('mailings.progress', { mailingId });

test('opened some minutes after its time, the program lets a mailing leave, and says it was late', async () => {
  const { engine, mailingId } = await reopenedAfter(10 * minute);
  await vi.waitFor(async () => {
    const { mailing } = await progressOf(engine, mailingId);
    expect(mailing).toMatchObject({ state: 'sending', schedule: null, people: 36 });
  }, 20_000);
  const { course } = await progressOf(engine, mailingId);
  expect(course.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['planned', 'late']));
});

test('opened hours after its time it sends nothing and asks, also after one more restart', async () => {
  const { engine, mailingId, again } = await reopenedAfter(180 * minute);
  const isAsked = async (program: OpenedEngine) => {
    const { mailing } = await progressOf(program, mailingId);
    expect(mailing).toMatchObject({ state: 'scheduled', schedule: { missed: 'not-running' }, counts: null });
  };
  await vi.waitFor(() => isAsked(engine), 20_000);
  await engine.close();
  const next = await again();
  await isAsked(next);
  await next.told('mailings.unschedule', { mailingId });
  expect((await progressOf(next, mailingId)).mailing).toMatchObject({ state: 'draft', schedule: null });
});
