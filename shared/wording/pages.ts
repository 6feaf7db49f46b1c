import { both } from './both.ts';

/** The pages of the browser host outside the program's own window. */
export const pages = both(
  {
    enter: 'Rundpost wird geöffnet.',
    onwards: 'Weiter zu Rundpost',
    spent:
      'Dieser Link gilt nicht oder wurde schon benutzt. Die Daten sind sicher. Im Terminal, in dem Rundpost läuft, zeigt die Eingabetaste einen neuen Link.',
    missing: 'Diese Seite gibt es nicht.',
  },
  {
    enter: 'Rundpost is opening.',
    onwards: 'On to Rundpost',
    spent:
      'This link does not apply or was already used. The data are safe. In the terminal where Rundpost runs, Enter shows a new link.',
    missing: 'This page does not exist.',
  },
);
