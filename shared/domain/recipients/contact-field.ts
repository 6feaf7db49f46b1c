/** Words, as clubs name their fields, that promise another way to a person: telephone, street, another address. */
const words =
  /\btel(?:efon|ephone)?(?:nummer)?\b|phone|handy|mobil|festnetz|fax|anschrift|adresse|\baddress|stra(?:ß|ss)e|street|wohnort|\bplz\b|post ?code|e-?mail/i;

/** Whether an own field of that name says how a person is reached otherwise. */
export function isContactField(name: string): boolean {
  return words.test(name);
}
