import type { PersonLanguage } from '../recipients/recipient.ts';
import type { MailingDocument } from './document.ts';

/** What a new mailing begins with: the salutation and an empty paragraph to write in. */
export function firstText(language: PersonLanguage): MailingDocument {
  const fallback = language === 'de' ? 'Hallo zusammen' : 'Hello everyone';
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'field', attrs: { name: 'salutation', fallback } },
          { type: 'text', text: ',' },
        ],
      },
      { type: 'paragraph' },
    ],
  };
}
