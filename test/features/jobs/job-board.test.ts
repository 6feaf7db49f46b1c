import { expect, test } from 'vitest';
import type { JobView } from '#contract/jobs.ts';
import type { MailingId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { jobHandlers } from '#electron/features/jobs/handlers.ts';
import { jobBoard } from '#electron/jobs/job-board.ts';

const card: JobView = {
  id: 'send-mailing-1',
  kind: 'send-mailing',
  mailingId: toId<MailingId>(1),
  title: 'Sommerfest',
  state: 'sending',
  holdUntil: null,
  pauseReason: null,
  awaitsLook: false,
  onBattery: false,
  done: 1,
  total: 2,
  secondsLeft: 1,
};

function board() {
  const cancelled: string[] = [];
  const changes: string[] = [];
  const made = jobBoard({ changed: (topic) => void changes.push(topic) }, [
    {
      views: () => [card],
      cancel: (jobId) => {
        cancelled.push(jobId);
        return Promise.resolve(jobId === card.id);
      },
    },
  ]);
  return { made, cancelled, changes };
}

test('the board shows jobs that are asked and jobs that report, until they are over', async () => {
  const { made, changes } = board();
  made.report('check-mailbox', { id: 'check-mailbox', kind: 'check-mailbox', done: 0, total: 3 });
  expect(made.all().map(({ kind }) => kind)).toEqual(['send-mailing', 'check-mailbox']);
  made.report('check-mailbox', null);
  expect(made.all()).toEqual([card]);
  expect(changes).toEqual(['jobs', 'jobs']);
});

test('cancelling reaches the job it names', async () => {
  const { made, cancelled } = board();
  let ended = 0;
  made.report(
    'check-mailbox',
    { id: 'check-mailbox', kind: 'check-mailbox', done: 0, total: 3 },
    () => (ended += 1),
  );
  const calls = jobHandlers({ board: () => made, isOpen: () => true });
  await calls['jobs.cancel']({ jobId: 'check-mailbox' });
  await calls['jobs.cancel']({ jobId: card.id });
  expect(ended).toBe(1);
  expect(cancelled).toContain(card.id);
});

test('while the store is locked, cards carry no names; with no store there are none', async () => {
  const { made } = board();
  expect(await jobHandlers({ board: () => made, isOpen: () => false })['jobs.all']({})).toEqual([
    { ...card, title: '' },
  ]);
  const closed = jobHandlers({ board: () => null, isOpen: () => false });
  expect(await closed['jobs.all']({})).toEqual([]);
  expect(await closed['jobs.cancel']({ jobId: 'x' })).toBeNull();
});
