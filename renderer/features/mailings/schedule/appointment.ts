import { timeProblem } from '#domain/mailings/schedule.ts';

/** A day and a time of day as two fields hold them: `YYYY-MM-DD` and `HH:MM`. */
export interface Appointment {
  readonly day: string;
  readonly time: string;
}

const two = (value: number) => String(value).padStart(2, '0');
const wholeDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const wholeTime = /^(\d{2}):(\d{2})$/;

/** A moment by the clock of this computer. */
export function appointmentAt(at: number): Appointment {
  const date = new Date(at);
  return {
    day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}

/** The moment two fields name, by the clock of this computer; null while one of them is not whole. */
export function momentOf({ day, time }: Appointment): number | null {
  const [, year, month, date] = wholeDay.exec(day) ?? [];
  const [, hours, minutes] = wholeTime.exec(time) ?? [];
  if (year === undefined || hours === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes)).getTime();
}

function clockOn(now: number, days: number, hours: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hours).getTime();
}

const tomorrowMorning = (now: number) => clockOn(now, 1, 8);

/** Times people choose, as far as they are still to come. */
export function usualTimes(
  now: number,
): readonly { readonly key: 'today' | 'tomorrow'; readonly at: number }[] {
  const times = [
    { key: 'today', at: clockOn(now, 0, 18) },
    { key: 'tomorrow', at: tomorrowMorning(now) },
  ] as const;
  return times.filter(({ at }) => timeProblem(at, now) === null);
}

/** What the dialog begins with: the time chosen before, as long as it is to come, else tomorrow morning. */
export function firstAppointment(chosen: number | null, now: number): Appointment {
  const keeps = chosen !== null && timeProblem(chosen, now) === null;
  return appointmentAt(keeps ? chosen : tomorrowMorning(now));
}
