import { expect, test } from 'vitest';
import type { PowerEvent } from '#electron/jobs/power.ts';
import { powerSource } from '#electron/jobs/power.ts';
import { jobClock } from './send-mailing/job-clock.ts';

const minute = 60_000;

function followed() {
  const clock = jobClock(0, 0);
  const power = powerSource(clock);
  const told: PowerEvent[] = [];
  power.follow((event) => told.push(event));
  return { clock, power, told };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a computer sleeps from its falling asleep until it is awake again', () => {
  const { power, told } = followed();
  power.take('suspend');
  power.take('suspend');
  expect([power.isAsleep(), told]).toEqual([true, ['suspend']]);
  power.take('resume');
  expect([power.isAsleep(), told]).toEqual([false, ['suspend', 'resume']]);
  power.close();
});

test('whose waking up is never told is awake after a minute at work', async () => {
  const { clock, power, told } = followed();
  power.take('suspend');
  clock.allowUntil(minute - 1);
  await soon();
  expect(power.isAsleep()).toBe(true);
  clock.allowUntil(minute);
  await soon();
  expect([power.isAsleep(), told]).toEqual([false, ['suspend', 'resume']]);
});

test('the minute of a sleep that ended does not end the next one', async () => {
  const { clock, power, told } = followed();
  for (const event of ['suspend', 'resume', 'suspend'] as const) power.take(event);
  power.take('resume');
  clock.allowUntil(2 * minute);
  await soon();
  expect(told).toEqual(['suspend', 'resume', 'suspend', 'resume']);
});

test('battery and mains are told when they change', () => {
  const { power, told } = followed();
  for (const event of ['on-ac', 'on-battery', 'on-battery', 'on-ac'] as const) power.take(event);
  expect([power.isOnBattery(), told]).toEqual([false, ['on-battery', 'on-ac']]);
});
