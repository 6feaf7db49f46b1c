import { readdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { dailyBackups } from '#electron/jobs/back-up/daily-backups.ts';
import { backupFolder } from '#electron/store/backup/backup-folder.ts';
import { realFiles } from '#electron/store/files.ts';
import { scratchFolder } from '../../store/scratch-store.ts';
import { computer } from './club-with-backups.ts';

const day = 24 * 60 * 60 * 1000;

test('a backup made by hand lies in the chosen folder under a name with its date', async () => {
  const { club, backups } = await computer();
  await club();
  const folder = await scratchFolder();
  await expect(backups().make(null, 'by-hand')).rejects.toMatchObject({ fault: { code: 'store.folder' } });
  await backups().savePlan({ folder, daily: false, keepDays: 30 });
  const made = await backups().make(null, 'by-hand');
  expect(await readdir(folder)).toEqual([
    expect.stringMatching(/^turnverein-uebersee-2026-11-24-\d{6}\.rundpost$/),
  ]);
  expect(made).toMatchObject({ reason: 'by-hand', ours: true });
  expect(backups().plan()).toMatchObject({ last: { path: made.path }, nextAt: null, failure: null });
});

test('a folder that cannot be written is refused before anything is kept', async () => {
  const { club, backups } = await computer();
  await club();
  const file = `${await scratchFolder()}/a-file`;
  await writeFile(file, '');
  const plan = { daily: true, keepDays: 30 };
  for (const [folder, problem] of [
    ['Sicherungen', 'relative'],
    [`${file}/below`, 'not-writable'],
  ] as const) {
    await expect(backups().savePlan({ ...plan, folder })).rejects.toMatchObject({
      fault: { code: 'store.folder', params: { problem } },
    });
  }
  expect(backups().plan().folder).toBeNull();
});

test('a daily backup comes a day after the last; old ones go, those made by hand stay', async () => {
  const { club, backups, clock } = await computer();
  await club();
  const folder = await scratchFolder();
  await backups().savePlan({ folder, daily: true, keepDays: 7 });
  expect(backups().isDue()).toBe(true);
  await backups().make(null, 'by-hand');
  for (let days = 0; days < 12; days += 1) {
    clock.advance(day);
    expect(backups().isDue()).toBe(true);
    await backups().make(null, 'daily');
    expect(backups().isDue()).toBe(false);
  }
  const found = await backupFolder(realFiles).list(folder, null);
  expect(found.filter(({ reason }) => reason === 'daily').length).toBe(8);
  expect(found.filter(({ reason }) => reason === 'by-hand').length).toBe(1);
  expect(found.some(({ ours }) => ours)).toBe(false);
});

test('after a year without the program the last backups are still there', async () => {
  const { club, backups, clock } = await computer();
  await club();
  const folder = await scratchFolder();
  await backups().savePlan({ folder, daily: true, keepDays: 7 });
  for (let days = 0; days < 4; days += 1) {
    await backups().make(null, 'daily');
    clock.advance(day);
  }
  clock.advance(365 * day);
  await backups().make(null, 'daily');
  expect((await readdir(folder)).length).toBe(3);
});

test('a failed backup is shown and tried again after an hour', async () => {
  const { club, backups, clock } = await computer();
  await club();
  const folder = await scratchFolder();
  await backups().savePlan({ folder, daily: true, keepDays: 7 });
  const { rm } = await import('node:fs/promises');
  await rm(folder, { recursive: true });
  await writeFile(folder, 'the stick is not plugged in');
  await expect(backups().make(null, 'daily')).rejects.toMatchObject({ fault: { code: 'store.folder' } });
  expect(backups().plan().failure).toMatchObject({ fault: { code: 'store.folder' } });
  expect(backups().isDue()).toBe(false);
  clock.advance(60 * 60 * 1000 + 1);
  expect(backups().isDue()).toBe(true);
  await rm(folder);
  await backups().make(null, 'daily');
  expect(backups().plan().failure).toBeNull();
});

test('the job makes the backup that is due, and stops when it is told to', async () => {
  const { club, backups, clock } = await computer();
  await club();
  const folder = await scratchFolder();
  await backups().savePlan({ folder, daily: true, keepDays: 7 });
  const waiting = { now: clock.now, wait: () => new Promise<void>((resolve) => setTimeout(resolve, 5)) };
  const job = dailyBackups(backups(), waiting);
  job.start();
  await expect.poll(async () => (await readdir(folder)).length).toBe(1);
  await job.stop();
  clock.advance(2 * day);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((await readdir(folder)).length).toBe(1);
});
