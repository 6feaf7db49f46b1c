import { expect, test } from 'vitest';
import { mostNoticesADay } from '#domain/notices/limits.ts';
import { scriptedServer } from '../../jobs/send-mailing/scripted-server.ts';
import { goodbye, openNotices } from '../../jobs/send-notices/notice-bench.ts';
import { openScratchStore } from '../../store/scratch-store.ts';

const day = 24 * 60 * 60 * 1000;

async function queueOnly() {
  const { db, clock } = await openScratchStore();
  return { ...openNotices(db, clock, scriptedServer()), clock };
}

test('an address gets one notice of a purpose a day, and another purpose all the same', async () => {
  const { queue, clock } = await queueOnly();
  expect(await queue('anna.berg')).not.toBeNull();
  expect(await queue('anna.berg')).toBeNull();
  const question = {
    purpose: 'confirm-leave',
    list: 'Sonnenpost',
    organisation: '',
    legalNotice: '',
    yes: { address: 'post@example.org', subject: 'ja', body: '' },
  } as const;
  expect(await queue('anna.berg', question)).not.toBeNull();
  clock.advance(day + 1);
  expect(await queue('anna.berg', goodbye)).not.toBeNull();
});

test('fifty notices a day are the most, whoever they go to, and a clock set back frees none', async () => {
  const { queue, clock, ports } = await queueOnly();
  for (let person = 0; person < mostNoticesADay; person += 1)
    expect(await queue(`person${person}`)).not.toBeNull();
  expect(await queue('one.more')).toBeNull();
  clock.advance(-2 * day);
  expect(await queue('one.more')).toBeNull();
  clock.advance(3 * day + 1);
  expect(await queue('one.more')).not.toBeNull();
  expect(ports.notices.queuedSince(0)).toHaveLength(mostNoticesADay + 1);
});

test('no notice goes where a mail cannot be addressed', async () => {
  const { queue } = await queueOnly();
  expect(await queue('jörg')).toBeNull();
});
