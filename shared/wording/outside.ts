import { both } from './both.ts';

/** What the desktop host says where something would lead out of the window, or into the program from outside. */
export const outside = both(
  {
    page: 'Diese Adresse im Browser öffnen?',
    mail: 'Mit dem Mailprogramm an diese Adresse schreiben?',
    open: 'Öffnen',
    cancel: 'Abbrechen',
    save: 'Datei sichern',
    'not-started':
      'Rundpost wurde nicht gestartet. Mit „{{name}}“ könnte ein anderes Programm mitlesen oder eingreifen. Die Daten sind unberührt. Bitte ohne diese Einstellung starten.',
  },
  {
    page: 'Open this address in the browser?',
    mail: 'Write to this address with the mail program?',
    open: 'Open',
    cancel: 'Cancel',
    save: 'Save file',
    'not-started':
      'Rundpost was not started. With “{{name}}” another program could read along or interfere. The data are untouched. Please start without this setting.',
  },
);
