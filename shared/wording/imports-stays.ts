import { both } from './both.ts';

/** Why somebody of a file stays out of the store, and how they are added by hand. */
export const importStays = both(
  {
    note: 'Adresse abgemeldet',
    'address-left': '{{name}} (die Adresse ist abgemeldet)',
    'address-left-text':
      'Unter {{address}} hat sich jemand abgemeldet, und sonst liest dort niemand mit. Darum kommt {{name}} durch einen Import nicht dazu. Liegt eine eigene Einwilligung vor, geht es auf der Liste unter „Hinzufügen“.',
    'left-text':
      '{{name}} hat sich abgemeldet. Auf eigenen Wunsch geht es auf der Liste unter „Hinzufügen“ zurück.',
    'blocked-text':
      '{{address}} ist gesperrt. Auf ausdrücklichen Wunsch der Person geht es auf der Liste unter „Hinzufügen“.',
    'returned-text': 'Von {{address}} kam Post zurück. Unter „Zu entscheiden“ steht, was daraus wird.',
  },
  {
    note: 'address has left',
    'address-left': '{{name}} (the address has left)',
    'address-left-text':
      'Someone at {{address}} has left, and nobody else reads there. So an import does not bring in {{name}}. With a consent of their own they can be added on the list under “Add”.',
    'left-text': '{{name}} has left. At their own wish they come back on the list under “Add”.',
    'blocked-text':
      '{{address}} is blocked. At the express wish of the person it can be added on the list under “Add”.',
    'returned-text': 'Mail to {{address}} came back. “Decide” says what becomes of it.',
  },
);
