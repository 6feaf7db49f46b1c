import { expect, test } from 'vitest';
import type { News } from '#electron/hosts/desktop/background/background-news.ts';
import { knownFrom, newsOf } from '#electron/hosts/desktop/background/background-news.ts';
import { newsText } from '#electron/hosts/desktop/background/news-text.ts';
import type { Reading } from '#electron/hosts/desktop/background/background-state.ts';
import { mailingId, reading, sendJob } from './readings.ts';

/** What is told over readings, one after the other; the first is what a person saw. */
function toldOver(first: Reading, ...later: readonly Reading[]): readonly (readonly News[])[] {
  let told = knownFrom(first);
  return later.map((now) => {
    const next = newsOf(told, now);
    told = next.told;
    return next.news;
  });
}

const kinds = (told: readonly (readonly News[])[]) => told.map((each) => each.map(({ kind }) => kind));

test('a mailing that was sent is told once, with its numbers; one that was stopped or taken back is not', () => {
  const numbers = { mailingId, title: 'Sommerfest', accepted: 38, total: 40 };
  const ended = (state: 'sent' | 'stopped' | 'draft') => reading([], {}, { ended: [{ ...numbers, state }] });
  expect(toldOver(reading([sendJob()]), ended('sent'), reading([]))).toEqual([
    [{ kind: 'sent', ...numbers }],
    [],
  ]);
  expect(toldOver(reading([sendJob()]), ended('stopped'))).toEqual([[]]);
  expect(toldOver(reading([sendJob()]), ended('draft'))).toEqual([[]]);
});

test('a pause nobody asked for is told once each time; one by hand is not', () => {
  const paused = reading([sendJob({ state: 'paused', pauseReason: 'login-refused' })]);
  const byHand = reading([sendJob({ state: 'paused', pauseReason: 'by-hand' })]);
  const sending = reading([sendJob()]);
  expect(kinds(toldOver(sending, paused, paused, sending, paused))).toEqual([['paused'], [], [], ['paused']]);
  expect(kinds(toldOver(sending, byHand))).toEqual([[]]);
  expect(kinds(toldOver(paused, paused))).toEqual([[]]);
});

test('decisions are told at most once after each look, and only where there are more', () => {
  const after = (checkedAt: number, decisions: number) => reading([], { checkedAt, decisions });
  const told = toldOver(
    after(1, 2),
    after(1, 3),
    after(2, 4),
    after(2, 9),
    after(3, 9),
    after(4, 8),
    after(5, 9),
    after(6, 9),
  );
  expect(kinds(told)).toEqual([[], ['decisions'], [], ['decisions'], [], ['decisions'], []]);
});

test('a scheduled mailing that did not leave is told once', () => {
  const missed = reading([], { missed: [mailingId] });
  expect(kinds(toldOver(reading([]), missed, missed))).toEqual([['missed'], []]);
});

test('a battery is told once for as long as something is being sent on it, and again for the next', () => {
  const on = reading([sendJob({ onBattery: true })]);
  const off = reading([sendJob()]);
  expect(kinds(toldOver(off, on, on, off, on, reading([]), on))).toEqual([
    ['battery'],
    [],
    [],
    [],
    [],
    ['battery'],
  ]);
});

const canary = 'Kanarienvogel';
const all: readonly News[] = [
  { kind: 'sent', mailingId, title: '', accepted: 1200, total: 2148 },
  { kind: 'paused', mailingId, title: '', reason: 'limit-reached', waiting: 1 },
  { kind: 'decisions', count: 1 },
  { kind: 'missed', count: 2 },
  { kind: 'battery' },
];

test('notifications are numbers and plain words in both languages, and locked they name nothing', () => {
  expect(all.map((news) => newsText(news, 'de'))).toEqual([
    { title: 'Rundmail gesendet', body: '1.200 von 2.148 Mails sind angenommen.' },
    {
      title: 'Versand angehalten: Grenze des Anbieters erreicht',
      body: '1 Mail wartet, nichts geht verloren.',
    },
    { title: 'Zu entscheiden', body: '1 Fall wartet auf eine Entscheidung.' },
    {
      title: 'Geplante Rundmail nicht gesendet',
      body: '2 Rundmails gingen nicht zu ihrer Zeit hinaus. Nichts davon ist gesendet.',
    },
    {
      title: 'Der Computer läuft mit Akku',
      body: 'Gesendet wird weiter. Schläft der Computer ein, geht es danach von selbst weiter.',
    },
  ]);
  expect(all.map((news) => newsText(news, 'en').title)).toEqual([
    'Mailing sent',
    'Sending paused: provider’s limit reached',
    'Decide',
    'Scheduled mailing not sent',
    'The computer runs on battery',
  ]);
  const words = all.flatMap((news) =>
    (['de', 'en'] as const).map((language) => JSON.stringify(newsText(news, language))),
  );
  for (const word of words) expect(word).not.toMatch(/\{\{|undefined/);
});

test('unlocked, a mailing is named by its subject, shortened where it is long', () => {
  const named = (title: string) =>
    newsText({ kind: 'sent', mailingId, title, accepted: 1, total: 2 }, 'de').body;
  expect(named(canary)).toBe('„Kanarienvogel“: 1 von 2 Mails sind angenommen.');
  expect(named(canary.repeat(20)).length).toBeLessThan(120);
});
