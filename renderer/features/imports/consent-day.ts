/** Whether a day (`YYYY-MM-DD`) lies after today, by the calendar of this computer. Empty is not in the future. */
export function isFuture(day: string, now: number): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const today = new Date(now);
  const month = String(today.getMonth() + 1).padStart(2, '0');
  return day > `${today.getFullYear()}-${month}-${String(today.getDate()).padStart(2, '0')}`;
}
