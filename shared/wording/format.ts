import type { Language } from './wording.ts';

const locales = { de: 'de-DE', en: 'en-GB' } as const;

/** Thousands by the reader's language: 2.148 and 2,148. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** 6. November 2026 and 6 November 2026. */
export function formatDay(at: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(at);
}

/** 6. Nov. and 6 Nov: where room is scarce and the year is plain. */
export function formatShortDate(at: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short' }).format(at);
}

/** 18:04, and 18:04:09 where seconds matter. */
export function formatTime(at: number, language: Language, seconds = false): string {
  const second = seconds ? ({ second: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...second,
  }).format(at);
}

/** Whole calendar days from one moment to another, in the reader's time zone. */
export function daysBetween(from: number, to: number): number {
  const noon = (at: number) => {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12);
  };
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

/** heute, gestern, 6. November (this year), 6. November 2025. */
export function formatDate(at: number, now: number, language: Language): string {
  const days = daysBetween(now, at);
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day');
  }
  if (new Date(at).getFullYear() !== new Date(now).getFullYear()) return formatDay(at, language);
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long' }).format(at);
}

/** heute, 14:32; gestern, 18:04; 6. November, 18:04; 6. November 2025, 18:04. */
export function formatMoment(at: number, now: number, language: Language): string {
  return `${formatDate(at, now, language)}, ${formatTime(at, language)}`;
}

/** Mittwoch, 25. November, 08:00 and Wednesday 25 November, 08:00: an appointment; with the year where it is another. */
export function formatAppointment(at: number, now: number, language: Language): string {
  const otherYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  const day = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(otherYear ? { year: 'numeric' } : {}),
  }).format(at);
  return `${day}, ${formatTime(at, language)}`;
}

/** Mi 25. 11., 08:00 and Wed 25 Nov, 08:00: the same where room is scarce. */
export function formatShortAppointment(at: number, language: Language): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], options).format(at);
  const weekday = part({ weekday: 'short' }).replace('.', '');
  const date = new Date(at);
  const day =
    language === 'de'
      ? `${date.getDate()}. ${date.getMonth() + 1}.`
      : part({ day: 'numeric', month: 'short' });
  return `${weekday} ${day}, ${formatTime(at, language)}`;
}

const units = {
  de: { hours: 'Std.', minutes: 'Min.' },
  en: { hours: 'h', minutes: 'min' },
} as const;

/** A whole number of seconds, 1 at least: 20 s. */
export function formatSeconds(seconds: number, language: Language): string {
  return `${formatNumber(Math.max(1, Math.round(seconds)), language)} s`;
}

/** How long something takes: 20 s, 9 Min., 4 Std. 20 Min. */
export function formatDuration(seconds: number, language: Language): string {
  if (seconds < 60) return formatSeconds(seconds, language);
  const unit = units[language];
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} ${unit.minutes}`;
  const rest = minutes % 60;
  const hours = `${formatNumber(Math.floor(minutes / 60), language)} ${unit.hours}`;
  return rest === 0 ? hours : `${hours} ${rest} ${unit.minutes}`;
}
