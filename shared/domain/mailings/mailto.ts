/** A mailto address of RFC 6068; blanks as %20, `+` in a local part kept as it is. */
export function mailto(address: string, subject = '', body = ''): string {
  const at = address.lastIndexOf('@');
  const local = encodeURIComponent(address.slice(0, at)).replaceAll('%2B', '+');
  const parts = Object.entries({ subject, body }).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  const query = parts.length === 0 ? '' : `?${parts.join('&')}`;
  return `mailto:${local}@${address.slice(at + 1)}${query}`;
}
