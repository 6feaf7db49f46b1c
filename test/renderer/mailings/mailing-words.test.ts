import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { MailingRow, Progress } from '#contract/mailings.ts';
import type { DeliveryCounts } from '#domain/deliveries/delivery.ts';
import type { ListId, MailingId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { doneOf, sumDeliveries } from '#renderer/features/mailings/delivery-sums.ts';
import { countMailings, groupMailings } from '#renderer/features/mailings/list/mailing-groups.ts';
import { resultWords } from '#renderer/features/mailings/list/result-words.ts';
import { holdSecondsLeft, phaseOf, verdictWords } from '#renderer/features/mailings/send/phase.ts';
import type { Translate } from '#wording/wording.ts';
import { namespaces, resources } from '#wording/wording.ts';

const words = i18next.createInstance();
await words.init({
  lng: 'en',
  fallbackLng: false,
  resources,
  ns: namespaces,
  keySeparator: false,
  returnNull: false,
  interpolation: { escapeValue: false },
});
const t: Translate = (key, params) => words.t(key, { ...params });

const none: DeliveryCounts = {
  waiting: 0,
  claimed: 0,
  'in-doubt': 0,
  accepted: 0,
  deferred: 0,
  refused: 0,
  unclear: 0,
  'gave-up': 0,
  unsendable: 0,
  cancelled: 0,
};
const wordsOf = (mailing: MailingRow, now: number) => resultWords(mailing, now, t, (at) => `moment ${at}`);
const row = (part: Partial<MailingRow>): MailingRow => ({
  id: toId<MailingId>(1),
  subject: 'Summer festival',
  state: 'draft',
  lists: [{ id: toId<ListId>(1), name: 'Sunny Post', colour: 'teal' }],
  people: 36,
  counts: null,
  returned: 0,
  answers: 0,
  holdUntil: null,
  pauseReason: null,
  schedule: null,
  fromLetter: null,
  at: 0,
  ...part,
});

describe('A mailing in words', () => {
  it('says when it is to leave, and that it waits for a word when it did not', () => {
    const scheduled = row({ state: 'scheduled', schedule: { at: 5, missed: null } });
    expect(wordsOf(scheduled, 0)).toBe('Scheduled for moment 5');
    const missed = row({ state: 'scheduled', schedule: { at: 5, missed: 'not-running' } });
    expect(wordsOf(missed, 9)).toBe('Waits for a decision');
  });

  it('says what a draft still lacks', () => {
    expect(wordsOf(row({ subject: '' }), 0)).toBe('No subject yet');
    expect(wordsOf(row({ lists: [] }), 0)).toBe('No list chosen yet');
    expect(wordsOf(row({ people: 0 }), 0)).toBe('Nobody would get it');
    expect(wordsOf(row({}), 0)).toBe('Next step: check');
  });

  it('says that nothing has left during the hold, then how far it is', () => {
    const sending = row({ state: 'sending', holdUntil: 5000, counts: { ...none, waiting: 30, accepted: 6 } });
    expect(wordsOf(sending, 4999)).toBe('Nothing has left yet');
    expect(wordsOf(sending, 5000)).toBe('6 of 36');
  });

  it('says what waits while paused and who got nothing once stopped', () => {
    const counts = { ...none, waiting: 20, deferred: 1, accepted: 15 };
    expect(wordsOf(row({ state: 'paused', pauseReason: 'login-refused', counts }), 0)).toBe(
      'Login refused. 21 are waiting safely.',
    );
    const stopped = { ...none, accepted: 15, cancelled: 21 };
    expect(wordsOf(row({ state: 'stopped', counts: stopped }), 0)).toBe(
      'Stopped after 15, the other 21 got nothing',
    );
  });

  it('adds refused, given up and unsendable to one number', () => {
    const counts = { ...none, accepted: 30, refused: 1, 'gave-up': 2, unsendable: 3 };
    expect(wordsOf(row({ state: 'sent', counts, returned: 2, answers: 1 }), 0)).toBe(
      '30 accepted · 6 refused · 2 returned · 1 reply',
    );
  });

  it('has sums that add up to the frozen list in every mixture', () => {
    const counts = { ...none, waiting: 1, claimed: 2, 'in-doubt': 3, accepted: 4, deferred: 5, refused: 6 };
    const sums = sumDeliveries({ ...counts, unclear: 7, 'gave-up': 8, unsendable: 9, cancelled: 10 });
    expect(doneOf(sums) + sums.waiting + sums.cancelled).toBe(55);
  });
});

describe('The table', () => {
  const rows = [
    row({ state: 'sent', at: 1 }),
    row({ state: 'draft', at: 2 }),
    row({ state: 'paused', at: 3 }),
    row({ state: 'sending', at: 4 }),
    row({ state: 'stopped', at: 5 }),
  ];

  it('shows what is under way first, newest first in each group', () => {
    const groups = groupMailings(rows, 'all');
    expect(groups.map(({ name, rows: inside }) => [name, inside.map(({ at }) => at)])).toEqual([
      ['now', [4, 3]],
      ['drafts', [2]],
      ['sent', [5, 1]],
    ]);
  });

  it('asks first about what was missed, and puts what waits for its time last, the next one first', () => {
    const planned = (at: number, missed: 'not-running' | null = null) =>
      row({ state: 'scheduled', at, schedule: { at, missed } });
    const [now] = groupMailings([...rows, planned(9), planned(7), planned(6, 'not-running')], 'all');
    expect(now?.rows.map(({ at }) => at)).toEqual([6, 4, 3, 7, 9]);
    expect(groupMailings([...rows, planned(9)], 'scheduled')).toHaveLength(1);
  });

  it('counts each row in one filter and in all', () => {
    expect(countMailings(rows)).toEqual({
      all: 5,
      drafts: 1,
      scheduled: 0,
      'under-way': 2,
      sent: 1,
      stopped: 1,
    });
    expect(groupMailings(rows, 'stopped')).toHaveLength(1);
  });
});

describe('The headline of sending', () => {
  const progress = (part: Partial<Progress>): Progress => ({
    mailing: row({ state: 'sending' }),
    counts: { ...none, waiting: 6, accepted: 30 },
    total: 36,
    perSecond: 5,
    secondsLeft: 2,
    waitsUntil: null,
    awaitsLook: false,
    resumesAt: null,
    startedAt: 0,
    endedAt: null,
    lastAcceptedAt: null,
    course: [],
    unclear: [],
    ...part,
  });
  const time = (at: number) => `T${at}`;
  const moment = (at: number) => `on T${at}`;

  it('names the end while it goes on, and what waits while it does not', () => {
    expect(verdictWords(progress({}), 'sending', 1000, { t, time, moment })).toBe('Sending, done at T3000');
    expect(verdictWords(progress({ secondsLeft: null }), 'sending', 0, { t, time, moment })).toBe(
      'Sending, nearly done',
    );
    expect(verdictWords(progress({}), 'paused', 0, { t, time, moment })).toBe('Paused, 6 are waiting');
    expect(verdictWords(progress({ secondsLeft: 172_800 }), 'sending', 0, { t, time, moment })).toBe(
      'Sending, done on T172800000',
    );
    expect(verdictWords(progress({ waitsUntil: 9000 }), 'sending', 0, { t, time, moment })).toBe(
      'Waiting for the account, goes on on T9000',
    );
  });

  it('says accepted, never delivered, when it is done', () => {
    expect(verdictWords(progress({}), 'sent', 0, { t, time, moment })).toBe('Done, 30 mails were accepted');
  });

  it('counts the hold down to its last second and is over exactly at its end', () => {
    const held = row({ state: 'sending', holdUntil: 10_000 });
    expect(holdSecondsLeft(10_000, 1)).toBe(10);
    expect(holdSecondsLeft(10_000, 9999)).toBe(1);
    expect(phaseOf(held, 9999)).toBe('hold');
    expect(phaseOf(held, 10_000)).toBe('sending');
  });
});

it("a draft from an owner's letter says whose it is, and whether that is proven", () => {
  const from = {
    name: 'Helga Döring',
    address: 'helga@example.org',
    proven: true,
    leftOut: [],
    isOpened: false,
  };
  expect(wordsOf(row({ state: 'draft', fromLetter: from }), 0)).toBe(
    'By mail from Helga Döring, for release',
  );
  expect(wordsOf(row({ state: 'draft', fromLetter: { ...from, proven: false } }), 0)).toBe(
    'Sender not proven: by mail from Helga Döring',
  );
});
