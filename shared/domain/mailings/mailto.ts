/** A mailto address of RFC 6068; blanks as %20, `+` in a local part kept as it is. */
export function mailto(address: string, subject = ''): string {
  const at = address.lastIndexOf('@');
  const local = encodeURIComponent(address.slice(0, at)).replaceAll('%2B', '+');
  const query = subject === '' ? '' : `?subject=${encodeURIComponent(subject)}`;
  return `mailto:${local}@${address.slice(at + 1)}${query}`;
}
