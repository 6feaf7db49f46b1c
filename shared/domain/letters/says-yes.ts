/** Whether the first unquoted word is a yes, and nothing behind it takes it back. `beginning` is not quoted text. */
export function saysYes(beginning: string): boolean {
  const [first = ''] = beginning.trim().split(/[.\n]/);
  return (
    /^(?:ja|yes)(?![\p{L}\p{N}-])/iu.test(first) &&
    !/\b(?:nicht|kein\p{L}*|nein|not|no|never)\b|\?/iu.test(first)
  );
}

/** Whether the first unquoted word is a no. */
export function saysNo(beginning: string): boolean {
  return /^(?:nein|no|nicht|not)(?![\p{L}\p{N}-])/iu.test(beginning.trim());
}
