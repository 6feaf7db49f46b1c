/** A member list as a club would keep it in a German spreadsheet: 200 rows of every kind an import meets. */

const givenNames = ['Änne', 'Jörg', 'Zoë', 'Özlem', 'Max', 'Renée', 'Søren', 'Ulrike'];
const familyNames = ['Müßig', 'Österle', 'Weiß', 'Kühn', 'Brandt', 'Gößl'];

/** Three who left the list before: an import never brings them back. */
export const leavers = ['Inge Ahrens', 'Paul Böhm', 'Tilda Cords'].map((name) => {
  const [givenName = '', familyName = ''] = name.split(' ');
  const address = `${givenName}.${familyName.replace('ö', 'oe')}@example.org`.toLowerCase();
  return { givenName, familyName, address };
});

const unreadableAddresses = [
  'siehe Ehemann',
  'a@@example.org',
  'kein.postfach',
  '',
  'zwei@example.org; drei@example.org; vier@',
  'mit leer zeichen@example.org',
  '@example.org',
  'ende@',
  'punkt.@example.org',
  'ganz@falsch',
];

/** People who are in the file once or, the first fifteen, twice. */
const newPeople = 172;
const doubles = 15;

interface Row {
  readonly name: string;
  readonly address: string;
  readonly group: string;
  readonly since: string;
}

function person(index: number): Row {
  const given = givenNames[index % givenNames.length] ?? '';
  const family = `${familyNames[index % familyNames.length] ?? ''}-${String(index)}`;
  return {
    name: `${family}, ${given}`,
    address: `mitglied.${String(index)}@example.org`,
    group: index % 3 === 0 ? 'Fußball' : 'Turnen',
    since: `${String((index % 28) + 1).padStart(2, '0')}.05.20${String(10 + (index % 15))}`,
  };
}

/** What the file holds, in numbers. */
export const expected = {
  rows: 200,
  new: newPeople,
  unreadable: unreadableAddresses.length,
  left: leavers.length,
};

/** The file: semicolons, Windows-1252, CRLF. */
export function memberFile(): Buffer {
  const people = Array.from({ length: newPeople }, (_, index) => person(index));
  const rows: Row[] = [
    ...people,
    ...people.slice(0, doubles).map((row) => ({ ...row, address: row.address.toUpperCase() })),
    ...leavers.map(({ givenName, familyName, address }) => ({
      ...person(900),
      name: `${familyName}, ${givenName}`,
      address,
    })),
    ...unreadableAddresses.map((address, index) => ({ ...person(800 + index), address })),
  ];
  const lines = rows.map(({ name, address, group, since }) => `"${name}";"${address}";${group};${since}`);
  return Buffer.from(['Name, Vorname;E-Mail;Abteilung;Eintritt', ...lines, ''].join('\r\n'), 'latin1');
}
