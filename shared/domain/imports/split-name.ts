export interface SplitName {
  readonly givenName: string;
  readonly familyName: string;
  /** Academic titles, which belong to a formal salutation and to no name. */
  readonly title: string;
}

const title =
  /^(?:(?:prof|dr|dipl|ing|mag|msc|bsc|ma|pfr|phd)\.?(?:-ing\.?|\s?med\.?|\s?phil\.?|\s?h\.\s?c\.?)?\s+)+/i;
const form = /^(?:frau|herrn?|fr\.|hr\.|mr\.?|mrs\.?|ms\.?|miss)\s+/i;
/** Small words that belong to the family name. */
const particle =
  /^(?:von|vom|van|zu|zum|zur|de|del|della|der|den|di|da|dos|du|la|le|ter|ten|al|el|bin|ibn|af|av|und|o'|mc)$/i;
const organisation =
  /(?:\b(?:e\. ?v\.|ev|gmbh|ggmbh|kg|ag|ug|inc|ltd|llc|verein|verband|stiftung|chor|schule|gemeinde|pfarramt|kindergarten|kita|feuerwehr|club|team|familie|family|firma|b[üu]ro|redaktion|vorstand)\b)/i;

/**
 * A whole name as given and family name. A comma always means "family, given"; without one the order tells, and
 * small words ("von der Heide") belong to the family name. One word is a given name, or the family name where that
 * comes first; a household or an organisation is a family name as a whole.
 */
export function splitName(whole: string, order: 'family-given' | 'given-family'): SplitName {
  const text = whole
    .replace(/\s+/g, ' ')
    .replace(/^["']+|["',;]+$/g, '')
    .trim();
  const comma = text.indexOf(',');
  if (comma > 0) {
    const family = text.slice(0, comma).trim();
    const { rest, found } = withoutTitle(text.slice(comma + 1).trim());
    return { givenName: rest.replace(/,/g, ' ').trim(), familyName: withoutTitle(family).rest, title: found };
  }
  const { rest, found } = withoutTitle(text.replace(form, ''));
  if (organisation.test(rest)) return { givenName: '', familyName: rest, title: found };
  const words = rest.split(' ').filter((word) => word !== '');
  if (words.length < 2) {
    const single = words[0] ?? '';
    return order === 'family-given'
      ? { givenName: '', familyName: single, title: found }
      : found !== '' || form.test(text)
        ? { givenName: '', familyName: single, title: found }
        : { givenName: single, familyName: '', title: found };
  }
  const at = order === 'given-family' ? familyStart(words) : familyEnd(words);
  const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return order === 'given-family'
    ? { givenName: head, familyName: tail, title: found }
    : { givenName: tail, familyName: head, title: found };
}

function withoutTitle(text: string): { rest: string; found: string } {
  const found = title.exec(text)?.[0] ?? '';
  return { rest: text.slice(found.length).trim(), found: found.trim() };
}

/** "Anna von der Heide": the family name begins with the first small word, and otherwise is the last word. */
function familyStart(words: readonly string[]): number {
  const small = words.findIndex((word, index) => index > 0 && particle.test(word) && !/^und$/i.test(word));
  if (small > 0 && small < words.length - 1) return small;
  return words.length - 1;
}

/** "von der Heide Anna": small words and the one after them. */
function familyEnd(words: readonly string[]): number {
  let end = 0;
  while (end < words.length - 2 && particle.test(words[end] ?? '')) end += 1;
  return end + 1;
}
