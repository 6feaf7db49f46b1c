/** What Rundpost writes for people; nothing of it is a program. */
const endings: ReadonlySet<string> = new Set([
  'csv',
  'html',
  'json',
  'ldif',
  'pdf',
  'rundpost',
  'txt',
  'vcf',
  'xlsx',
]);
const mostCharacters = 80;
/** Names that Windows keeps for devices, with any ending (Naming Files, Paths, and Namespaces). */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])$/i;

/**
 * A file name that leads nowhere and opens as nothing else on every system: no folder, no control or direction
 * character, no device, at most 80 characters before its ending.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{C}":*<>?|]+/gu, ' ')
    .replace(/[\p{Z}]+/gu, ' ')
    .replace(/^ +|[. ]+$/g, '');
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(plain)?.[1]?.toLowerCase() ?? '';
  const stem = (ending === '' ? plain : plain.slice(0, -ending.length - 1)).replace(/^[. ]+|[. ]+$/g, '');
  const short = Array.from(stem)
    .slice(0, mostCharacters)
    .join('')
    .replace(/[. ]+$/, '');
  const isDevice = devices.test(short.split('.', 1)[0]?.trim() ?? '');
  const safe = short === '' || isDevice ? `rundpost ${short}`.trim() : short;
  return `${safe}.${endings.has(ending) ? ending : 'txt'}`;
}
