const address = /[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}/g;

/** Whether pasted text holds people: a table with an address in it, or two addresses and more. */
export function holdsPeople(text: string): boolean {
  const found = text.match(address)?.length ?? 0;
  if (found === 0) return false;
  const isTable = /[\t;]/.test(text) && /\n/.test(text.trim());
  return found > 1 || isTable;
}
