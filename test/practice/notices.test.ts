import { expect, test } from 'vitest';
import { practiceSubmission } from '#electron/practice/submission.ts';
import { outboxTable } from '#electron/store/tables/outbox.ts';
import { openScratchStore } from '../store/scratch-store.ts';
import { until } from '../jobs/send-mailing/job-bench.ts';
import { openNotices } from '../jobs/send-notices/notice-bench.ts';
import { organisationTable } from '#electron/store/tables/organisation.ts';

test('a notice of the practice club is kept on this computer, and none of the invented people answers it', async () => {
  const { db, clock } = await openScratchStore();
  await db.transaction(() =>
    organisationTable(db).insertAccount({
      kind: 'practice',
      senderName: 'Musterverein Seeblick',
      address: 'post@example.org',
    }),
  );
  const answered: string[] = [];
  const submission = practiceSubmission({
    store: db,
    outbox: outboxTable(db),
    clock,
    events: { changed: () => undefined },
    delivered: (mail) => void answered.push(mail.envelopeTo),
  });
  const bench = openNotices(db, clock, submission);
  await bench.job.start();
  await bench.queue('inge.albers');
  await until(() => bench.states()[0] === 'accepted', bench.states);
  const [kept] = db.all('SELECT bytes FROM practice_notice');
  const bytes = kept?.['bytes'];
  expect(Buffer.from(bytes instanceof Uint8Array ? bytes : []).toString()).toContain(
    'To: inge.albers@example.org',
  );
  expect(answered).toEqual([]);
  await bench.job.close();
});
