import { useMemo } from 'react';
import {
  formatAppointment,
  formatDate,
  formatDay,
  formatDuration,
  formatMoment,
  formatNumber,
  formatSeconds,
  formatShortAppointment,
  formatShortDate,
  formatTime,
} from '#wording/format.ts';
import { useLanguage } from './words.ts';

/** Numbers, dates and durations in the language on screen. `now` is read when a function is called. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(
    () => ({
      number: (value: number) => formatNumber(value, language),
      day: (at: number) => formatDay(at, language),
      shortDate: (at: number) => formatShortDate(at, language),
      date: (at: number) => formatDate(at, Date.now(), language),
      time: (at: number) => formatTime(at, language),
      timeWithSeconds: (at: number) => formatTime(at, language, true),
      appointment: (at: number) => formatAppointment(at, Date.now(), language),
      shortAppointment: (at: number) => formatShortAppointment(at, language),
      moment: (at: number) => formatMoment(at, Date.now(), language),
      duration: (seconds: number) => formatDuration(seconds, language),
      seconds: (seconds: number) => formatSeconds(seconds, language),
    }),
    [language],
  );
}
