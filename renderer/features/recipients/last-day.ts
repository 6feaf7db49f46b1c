const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day so many days from now, as a date field holds it. */
export function dayIn(days: number, now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The moment a day is over where the window stands; null for no day. */
export function afterDay(day: string): number | null {
  const read = iso.exec(day);
  return read === null ? null : new Date(Number(read[1]), Number(read[2]) - 1, Number(read[3]) + 1).getTime();
}
