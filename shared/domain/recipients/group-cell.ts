const between = /\s*(?:[;,|\n\r\u2022]|:::)\s*/;
const quotedName = /^\s*"((?:[^"]|"")*)"\s*(?=$|[;,|\n\r\u2022]|:::)/;
const myContacts = /^my ?contacts$/i;

/**
 * The names in a cell that holds several groups, as we and other programs write them: separated by comma, semicolon,
 * bar, bullet, line or `:::`. A name in quotation marks (doubled inside) stands as it is. What Google calls "My
 * Contacts" is no group.
 */
export function groupsInCell(cell: string): readonly string[] {
  const names: string[] = [];
  for (let rest = cell; rest !== '';) {
    const quoted = quotedName.exec(rest);
    const end = quoted === null ? between.exec(rest) : null;
    const length = quoted === null ? (end?.index ?? rest.length) : quoted[0].length;
    const plain = rest.slice(0, length).trim().replace(/^\* /, '');
    if (quoted !== null) names.push((quoted[1] ?? '').replaceAll('""', '"'));
    else if (plain !== '' && !myContacts.test(plain)) names.push(plain);
    const after = rest.slice(length);
    rest = after.slice(between.exec(after)?.[0].length ?? after.length);
  }
  return names.filter((name) => name.trim() !== '');
}

/** Groups as one cell from which `groupsInCell` reads the same names; only what needs it stands in quotation marks. */
export function groupCell(names: readonly string[]): string {
  return names.map((name) => (isPlain(name) ? name : `"${name.replaceAll('"', '""')}"`)).join(', ');
}

function isPlain(name: string): boolean {
  if (name.startsWith('"')) return false;
  const read = groupsInCell(`${name}, x`);
  return read.length === 2 && read[0] === name;
}
