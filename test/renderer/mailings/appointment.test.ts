import { expect, test } from 'vitest';
import {
  appointmentAt,
  firstAppointment,
  momentOf,
  usualTimes,
} from '#renderer/features/mailings/schedule/appointment.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

test('a day and a time name a moment by the clock of this computer, and nothing while one is not whole', () => {
  const then = at(25, 8);
  expect(appointmentAt(then)).toEqual({ day: '2026-11-25', time: '08:00' });
  expect(momentOf({ day: '2026-11-25', time: '08:00' })).toBe(then);
  expect(momentOf({ day: '', time: '08:00' })).toBeNull();
  expect(momentOf({ day: '2026-11-25', time: '' })).toBeNull();
});

test('usual times are offered only while they are to come', () => {
  expect(usualTimes(at(24, 12))).toEqual([
    { key: 'today', at: at(24, 18) },
    { key: 'tomorrow', at: at(25, 8) },
  ]);
  expect(usualTimes(at(24, 18)).map(({ key }) => key)).toEqual(['tomorrow']);
});

test('the dialog begins with tomorrow morning, or with the time chosen before while that is to come', () => {
  expect(firstAppointment(null, at(24, 12))).toEqual({ day: '2026-11-25', time: '08:00' });
  expect(firstAppointment(at(27, 9, 30), at(24, 12))).toEqual({ day: '2026-11-27', time: '09:30' });
  expect(firstAppointment(at(23, 9), at(24, 12))).toEqual({ day: '2026-11-25', time: '08:00' });
});
