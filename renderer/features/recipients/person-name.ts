interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

/** As one speaks of a person: Anna Bergmann. */
export function fullName({ givenName, familyName }: Named): string {
  return [givenName, familyName].filter((part) => part !== '').join(' ');
}

/** As a table sorts people: Bergmann, Anna. */
export function sortedName({ givenName, familyName }: Named): string {
  return [familyName, givenName].filter((part) => part !== '').join(', ');
}

/** One or two letters for a picture's place. */
export function initials({ givenName, familyName }: Named): string {
  const first = (text: string) => [...text.trim()][0] ?? '';
  return (first(givenName) + first(familyName)).toUpperCase();
}
