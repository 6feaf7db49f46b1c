import { expect, test } from 'vitest';
import type { JobView } from '#contract/jobs.ts';
import { nothingUnderWay, stateOf } from '#electron/hosts/desktop/background/background-state.ts';
import { awakeKeeper } from '#electron/hosts/desktop/background/keep-awake.ts';
import { progressOf } from '#electron/hosts/desktop/background/progress.ts';
import { hasTray, trayItems } from '#electron/hosts/desktop/background/tray-menu.ts';
import { desktopWords } from '#wording/desktop.ts';
import { reading, sendJob } from './readings.ts';

const shown = (...jobs: readonly JobView[]) => progressOf(stateOf(reading(jobs)));
const importing: JobView = {
  id: 'import',
  kind: 'import-file',
  title: 'Mitglieder.csv',
  step: 'storing',
  done: 5,
  total: 20,
};

test('the taskbar shows how far a mailing is, yellow while it is paused, red where only the owner can help', () => {
  expect(shown(sendJob())).toEqual({ fraction: 0.25, mode: 'normal' });
  const paused = (pauseReason: ReturnType<typeof sendJob>['pauseReason']) =>
    shown(sendJob({ state: 'paused', pauseReason })).mode;
  expect((['by-hand', 'limit-reached', 'no-connection'] as const).map(paused)).toEqual([
    'paused',
    'paused',
    'paused',
  ]);
  expect(
    (['login-refused', 'many-refused', 'store-not-writable', 'older-copy'] as const).map(paused),
  ).toEqual(Array.from({ length: 4 }, () => 'error'));
});

test('before the first letter, and of a file of unknown length, it shows that something is going on', () => {
  expect(shown(sendJob({ holdUntil: 10_000, done: 0 })).mode).toBe('indeterminate');
  expect(shown(sendJob({ awaitsLook: true, done: 0 })).mode).toBe('indeterminate');
  expect(shown({ ...importing, step: 'reading', total: null })).toEqual({
    fraction: 0,
    mode: 'indeterminate',
  });
});

test('a mailing comes before an import, and one being sent before one that is paused', () => {
  expect(shown(importing)).toEqual({ fraction: 0.25, mode: 'normal' });
  const other = sendJob({ id: 'send-mailing-6', state: 'paused', pauseReason: 'by-hand', done: 1 });
  expect(shown(importing, other, sendJob({ done: 20 }))).toEqual({ fraction: 0.5, mode: 'normal' });
});

test('a look into the mailbox, and nothing at all, show nothing', () => {
  expect(shown({ id: 'check', kind: 'check-mailbox', done: 3, total: null })).toEqual({
    fraction: -1,
    mode: 'none',
  });
  expect(progressOf(stateOf(null))).toEqual({ fraction: -1, mode: 'none' });
});

test('the icon beside the clock is there while a mailing is under way or the mailbox is looked into, and only then', () => {
  const there = (...given: Parameters<typeof reading>) => hasTray(stateOf(reading(...given)));
  expect([there([sendJob()]), there([sendJob({ state: 'paused' })]), there([], { pickup: true })]).toEqual([
    true,
    true,
    true,
  ]);
  expect([there([]), there([importing]), there([], { scheduled: 2 }), hasTray(nothingUnderWay)]).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});

test('its menu says what is going on without a name, and offers to open, to pause what is sent, and to quit', () => {
  const items = (...given: Parameters<typeof reading>) => {
    const state = stateOf(reading(...given));
    return (['de', 'en'] as const).map((language) =>
      trayItems(state, desktopWords(language)).map(({ label }) => label),
    );
  };
  expect(items([sendJob({ done: 1200, total: 2148 })], { decisions: 3 })).toEqual([
    [
      'Wird gesendet: 1.200 von 2.148',
      '3 Fälle warten auf eine Entscheidung',
      'Rundpost öffnen',
      'Versand anhalten',
      'Rundpost beenden',
    ],
    [
      'Sending: 1,200 of 2,148',
      '3 cases wait for a decision',
      'Open Rundpost',
      'Pause sending',
      'Quit Rundpost',
    ],
  ]);
  expect(items([], { pickup: true })).toEqual([
    ['Das Postfach wird von selbst abgerufen.', 'Rundpost öffnen', 'Rundpost beenden'],
    ['The mailbox is checked by itself.', 'Open Rundpost', 'Quit Rundpost'],
  ]);
});

test('the computer is kept awake while a mailing is being sent and never otherwise, by one hold at a time', () => {
  const holds: string[] = [];
  const keep = awakeKeeper({
    start: (type) => holds.push(`start ${type}`),
    stop: (id) => void holds.push(`stop ${id}`),
  });
  const states = [[], [sendJob()], [sendJob({ done: 11 })], [sendJob({ state: 'paused' })], [sendJob()], []];
  for (const jobs of states) keep(stateOf(reading(jobs)).sending !== null);
  const start = 'start prevent-app-suspension';
  expect(holds).toEqual([start, 'stop 1', start, 'stop 3']);
});
