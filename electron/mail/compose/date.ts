const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const minute = 60_000;

/**
 * A moment as RFC 5322, section 3.3, writes it, in local time with the offset that holds at that moment.
 * @param eastOfUtc minutes the local clock is ahead of UTC; by default those of this computer at that moment
 */
export function dateField(at: number, eastOfUtc = -new Date(at).getTimezoneOffset()): string {
  const local = new Date(at + eastOfUtc * minute);
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = Math.abs(eastOfUtc);
  const zone = `${eastOfUtc < 0 ? '-' : '+'}${two(Math.floor(offset / 60))}${two(offset % 60)}`;
  const day = `${days[local.getUTCDay()]}, ${local.getUTCDate()} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
  return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())} ${zone}`;
}
