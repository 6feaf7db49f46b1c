import { toText } from '#domain/mailings/plain-text.ts';
import { sortKey } from '#domain/text/sort-key.ts';
import { documentOf } from './draft.ts';
import type { MailingRecord } from './ports.ts';

/** Whether a text holds what was searched for, whatever its case, accents and punctuation. */
export function matches(search: string, text: () => string): boolean {
  const key = sortKey(search);
  return key === '' || sortKey(text()).includes(key);
}

/** All words of a mailing that a search looks into. */
export function plainWords(record: MailingRecord): string {
  return `${record.subject} ${record.preheader} ${toText(documentOf(record))}`;
}
