const groupCount = 6;

/** Two different groups of a recovery key to ask back, in the order of the sheet, from two numbers in [0, 1). */
export function twoGroups([first, second]: readonly [number, number]): readonly [number, number] {
  const one = Math.floor(first * groupCount);
  const rest = Math.floor(second * (groupCount - 1));
  const other = rest >= one ? rest + 1 : rest;
  return one < other ? [one, other] : [other, one];
}
