import { both } from './both.ts';

/** A test mail to oneself. */
export const testMail = both(
  {
    button: 'Test an mich',
    title: 'Test an mich',
    to: 'An',
    'to.hint':
      'Das eigene Mailkonto oder eine andere eigene Adresse. Sie wird gemerkt; an Empfänger geht keine Testmail.',
    filled: 'Mit den Daten von {{name}}, der Betreff beginnt mit [Test]. Niemand kann sich damit abmelden.',
    'filled.nobody':
      'Mit den Ersatztexten, der Betreff beginnt mit [Test]. Niemand kann sich damit abmelden.',
    'filled.first':
      'Mit den Daten der ersten Person, der Betreff beginnt mit [Test]. Niemand kann sich damit abmelden.',
    practice: 'Im Übungsmodus landet sie im lokalen Postausgang.',
    send: 'Testmail senden',
    again: 'Noch einmal senden',
    sending: 'Die Testmail wird übergeben …',
    sent: 'Der Server hat die Testmail an {{address}} angenommen.',
    'sent.practice': 'Die Testmail liegt im lokalen Postausgang.',
    cancel: 'Abbrechen',
    close: 'Schließen',
    'not-saved': 'Der Entwurf ließ sich nicht speichern. Es wurde keine Testmail gesendet.',
  },
  {
    button: 'Test to me',
    title: 'Test to me',
    to: 'To',
    'to.hint':
      'The mail account itself or another address of one’s own. It is remembered; recipients get no test mail.',
    filled: 'With the data of {{name}}, the subject begins with [Test]. Nobody can leave a list with it.',
    'filled.nobody':
      'With the fallback texts, the subject begins with [Test]. Nobody can leave a list with it.',
    'filled.first':
      'With the data of the first person, the subject begins with [Test]. Nobody can leave a list with it.',
    practice: 'In practice mode it goes into the local outbox.',
    send: 'Send test mail',
    again: 'Send once more',
    sending: 'The test mail is being handed over …',
    sent: 'The server took the test mail to {{address}}.',
    'sent.practice': 'The test mail lies in the local outbox.',
    cancel: 'Cancel',
    close: 'Close',
    'not-saved': 'The draft could not be saved. No test mail was sent.',
  },
);
