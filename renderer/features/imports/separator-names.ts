import type { Separator } from '#domain/imports/target.ts';

/** What sentences call a separator by. */
export const separatorNames = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'bar',
} as const satisfies Readonly<Record<Separator, string>>;
