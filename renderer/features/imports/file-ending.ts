const text = new Set(['csv', 'tsv', 'tab', 'txt', '']);
const later = new Set([
  'xlsx',
  'xlsm',
  'ods',
  'numbers',
  'vcf',
  'ldif',
  'ldi',
  'mbox',
  'pst',
  'contact',
  'abbu',
]);

/** The ending of a file's name in small letters, empty where it has none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/**
 * Whether a file can be tried: `old` is the binary Excel format, `later` a known address format that is not read yet.
 * Any other ending is tried, the engine looks at the bytes.
 */
export function readableNow(name: string): 'yes' | 'later' | 'old' {
  const ending = endingOf(name);
  if (ending === 'xls') return 'old';
  return !text.has(ending) && later.has(ending) ? 'later' : 'yes';
}
