/** The address of the mailbox that `name+anything@domain` belongs to, in lower case. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at).split('+', 1)[0] ?? '';
  return `${name}${address.slice(at)}`.toLowerCase();
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
