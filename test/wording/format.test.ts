import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  formatAppointment,
  formatDate,
  formatDay,
  formatDuration,
  formatMoment,
  formatNumber,
  formatShortAppointment,
  formatTime,
} from '#wording/format.ts';

const at = (year: number, month: number, day: number, hour = 12, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).getTime();
const now = at(2026, 11, 23, 14, 34);

describe('numbers and times', () => {
  it('follow the language of the reader', () => {
    expect(formatNumber(2148, 'de')).toBe('2.148');
    expect(formatNumber(2148, 'en')).toBe('2,148');
    expect(formatDay(now, 'de')).toBe('23. November 2026');
    expect(formatDay(now, 'en')).toBe('23 November 2026');
    expect(formatTime(at(2026, 11, 23, 9, 5), 'en')).toBe('09:05');
    expect(formatTime(at(2026, 11, 23, 0, 5), 'de')).toBe('00:05');
  });

  it('say today and yesterday, and the year only where it is another', () => {
    expect(formatMoment(at(2026, 11, 23, 9, 0), now, 'de')).toBe('heute, 09:00');
    expect(formatMoment(at(2026, 11, 22, 23, 59), now, 'en')).toBe('yesterday, 23:59');
    expect(formatMoment(at(2026, 11, 6, 18, 4), now, 'de')).toBe('6. November, 18:04');
    expect(formatDate(at(2025, 11, 6), now, 'de')).toBe('6. November 2025');
    expect(formatDate(at(2026, 11, 24, 0, 5), now, 'de')).toBe('morgen');
  });

  it('name an appointment by its weekday, and its year only where it is another', () => {
    const then = at(2026, 11, 25, 8);
    expect(formatAppointment(then, now, 'de')).toBe('Mittwoch, 25. November, 08:00');
    expect(formatAppointment(then, now, 'en')).toBe('Wednesday 25 November, 08:00');
    expect(formatAppointment(at(2027, 1, 4, 8), now, 'de')).toBe('Montag, 4. Januar 2027, 08:00');
    expect(formatShortAppointment(then, 'de')).toBe('Mi 25. 11., 08:00');
    expect(formatShortAppointment(then, 'en')).toBe('Wed 25 Nov, 08:00');
  });

  it('count calendar days, also over the change of the clocks', () => {
    expect(daysBetween(at(2026, 3, 28, 23, 59), at(2026, 3, 30, 0, 1))).toBe(2);
    expect(daysBetween(at(2026, 10, 24, 0, 1), at(2026, 10, 25, 23, 59))).toBe(1);
  });

  it('tell how long something takes in two units at most', () => {
    expect(formatDuration(0.2, 'de')).toBe('1 s');
    expect(formatDuration(59, 'de')).toBe('59 s');
    expect(formatDuration(540, 'de')).toBe('9 Min.');
    expect(formatDuration(15_600, 'de')).toBe('4 Std. 20 Min.');
    expect(formatDuration(7200, 'en')).toBe('2 h');
  });
});
