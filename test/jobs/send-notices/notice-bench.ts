import { onTestFinished } from 'vitest';
import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import { deliveryStates } from '#domain/deliveries/delivery.ts';
import type { NoticeId } from '#domain/ids.ts';
import type { NoticeContent } from '#domain/notices/notice.ts';
import { uncounted } from '#electron/features/copies/uncounted.ts';
import { queueNotice } from '#electron/features/notices/queue-notice.ts';
import type { Clock, Transactions } from '#electron/features/ports.ts';
import type { Power } from '#electron/jobs/power.ts';
import { noLimits } from '#electron/jobs/send-mailing/no-limits.ts';
import type { Budget, Submission } from '#electron/jobs/send-mailing/ports.ts';
import { noticeSender } from '#electron/jobs/send-notices/notice-sender.ts';
import { noticeComposer } from '#electron/mail/compose/notice.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import { mailingSenderTable } from '#electron/store/tables/mailing-sender.ts';
import { noticeTable } from '#electron/store/tables/notices.ts';
import { organisationTable } from '#electron/store/tables/organisation.ts';
import { secretTable } from '#electron/store/tables/secrets.ts';
import { oneOf } from '#electron/store/row.ts';
import { systemRandomness } from '#electron/system/randomness.ts';
import { noticeWords } from '#wording/notices.ts';
import { openScratchStore, silentLog } from '../../store/scratch-store.ts';
import { onMains } from '../on-mains.ts';
import { jobClock } from '../send-mailing/job-clock.ts';

export const goodbye: NoticeContent = {
  purpose: 'goodbye',
  lists: ['Sonnenpost'],
  organisation: 'Musterverein Seeblick',
  legalNotice: '',
  own: '',
  back: null,
};

interface BenchOptions {
  readonly store?: (db: OpenStore) => Transactions;
  readonly budget?: Budget;
  readonly power?: Power;
}

/** The job on an open store. */
export function openNotices(
  db: OpenStore,
  clock: Clock,
  submission: Submission,
  { store, budget = noLimits, power = onMains }: BenchOptions = {},
) {
  const ports = {
    store: store?.(db) ?? db,
    clock,
    log: silentLog,
    randomness: systemRandomness,
    events: { changed: () => undefined },
    mac: secretTable(db).mac,
    sender: mailingSenderTable(db),
    notices: noticeTable(db),
    noticeWords,
    noticeComposer,
    submission,
    budget,
    copy: uncounted,
    power,
  };
  const job = noticeSender(ports);
  onTestFinished(() => job.close());
  const queue = async (name: string, content: NoticeContent = goodbye): Promise<NoticeId | null> => {
    const to = `${name}@example.org`;
    const id = await db.transaction(() =>
      queueNotice(ports, {
        address: { to, normalised: to },
        language: 'de',
        content,
        listId: null,
        letterId: null,
        inReplyTo: '',
      }),
    );
    job.wake();
    return id;
  };
  const states = (): DeliveryState[] =>
    db.all('SELECT state FROM notice ORDER BY id').map((row) => oneOf(row, 'state', deliveryStates));
  return { db, ports, job, queue, states };
}

/** A new store with an account, and the job over it, not yet started. */
export async function noticeBench(submission: Submission, options: BenchOptions = {}) {
  const scratch = await openScratchStore();
  await scratch.db.transaction(() =>
    organisationTable(scratch.db).insertAccount({
      kind: 'practice',
      senderName: 'Musterverein Seeblick',
      address: 'post@example.org',
    }),
  );
  const clock = jobClock(scratch.clock.now());
  return { ...openNotices(scratch.db, clock, submission, options), clock, folder: scratch.folder };
}
