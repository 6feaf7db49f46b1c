/** Two-letter endings that exist (ISO 3166 with eu, uk, su, ac), in one row. */
const countries =
  'acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickclcmcncocrcucvcwcxcyczdedjdkdmdodzeceeegeheretesETeufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsusvsxsysztctdtftgthtjtktltmtntotrtttvtwtzuaugukumusuyuzvavcvevgvivnvuwfwsyeytzazmzw';

const known = new Set(countries.toLowerCase().match(/../g));

/** Longer endings that are slips of the finger and nothing else, and what was meant. */
export const slippedEndings: Readonly<Record<string, string>> = {
  ed: 'de',
  dee: 'de',
  dde: 'de',
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  coom: 'com',
  vom: 'com',
  xom: 'com',
  cpm: 'com',
  ogr: 'org',
  orgg: 'org',
  rog: 'org',
  nte: 'net',
  ent: 'net',
  nett: 'net',
  met: 'net',
};

/** Whether the ending of a normalised address can exist. Only what is certainly a slip is said to be none. */
export function hasKnownEnding(normalised: string): boolean {
  const ending = normalised.slice(normalised.lastIndexOf('.') + 1);
  if (ending.length === 2) return known.has(ending);
  return !Object.hasOwn(slippedEndings, ending);
}
