import type { JobView } from '#contract/jobs.ts';
import { both } from './both.ts';
import { course } from './mailings-course.ts';
import type { Language, WordParams } from './wording.ts';

/** What the program says outside its window: notifications, the icon beside the clock, the question at closing. */
export const desktop = both(
  {
    'tray.idle': 'Nichts wird gesendet.',
    'tray.pickup': 'Das Postfach wird von selbst abgerufen.',
    'tray.sending': 'Wird gesendet: {{done, number}} von {{total, number}}',
    'tray.paused': 'Angehalten bei {{done, number}} von {{total, number}}',
    'tray.decisions_one': '{{count, number}} Fall wartet auf eine Entscheidung',
    'tray.decisions_other': '{{count, number}} Fälle warten auf eine Entscheidung',
    'tray.open': 'Rundpost öffnen',
    'tray.pause': 'Versand anhalten',
    'tray.quit': 'Rundpost beenden',
    'news.sent': 'Rundmail gesendet',
    'news.sent.text': '{{accepted, number}} von {{total, number}} Mails sind angenommen.',
    'news.sent.named': '„{{title}}“: {{accepted, number}} von {{total, number}} Mails sind angenommen.',
    'news.paused': 'Versand angehalten: {{reason}}',
    'news.paused.text_one': '{{count, number}} Mail wartet, nichts geht verloren.',
    'news.paused.text_other': '{{count, number}} Mails warten, nichts geht verloren.',
    'news.paused.named_one': '„{{title}}“: {{count, number}} Mail wartet, nichts geht verloren.',
    'news.paused.named_other': '„{{title}}“: {{count, number}} Mails warten, nichts geht verloren.',
    'news.decisions': 'Zu entscheiden',
    'news.decisions.text_one': '{{count, number}} Fall wartet auf eine Entscheidung.',
    'news.decisions.text_other': '{{count, number}} Fälle warten auf eine Entscheidung.',
    'news.missed': 'Geplante Rundmail nicht gesendet',
    'news.missed.text_one':
      '{{count, number}} Rundmail ging nicht zu ihrer Zeit hinaus. Nichts ist gesendet.',
    'news.missed.text_other':
      '{{count, number}} Rundmails gingen nicht zu ihrer Zeit hinaus. Nichts davon ist gesendet.',
    'news.battery': 'Der Computer läuft mit Akku',
    'news.battery.text': 'Gesendet wird weiter. Schläft der Computer ein, geht es danach von selbst weiter.',
    'news.password': 'Rundpost wartet auf das Passwort',
    'news.password.text':
      'Mit dem Computer gestartet. Erst nach dem Öffnen der Daten werden Postfach und geplante Rundmails bearbeitet.',
    'quit.title': 'Eine Rundmail wird gerade gesendet.',
    'quit.text':
      'Im Hintergrund geht der Versand ohne Fenster weiter. Angehalten wird zwischen zwei Mails; alles Gesendete ist festgehalten, und niemand bekommt etwas doppelt.',
    'quit.background': 'Im Hintergrund weiter senden',
    'quit.pause': 'Anhalten und beenden',
    'quit.cancel': 'Abbrechen',
  },
  {
    'tray.idle': 'Nothing is being sent.',
    'tray.pickup': 'The mailbox is checked by itself.',
    'tray.sending': 'Sending: {{done, number}} of {{total, number}}',
    'tray.paused': 'Paused at {{done, number}} of {{total, number}}',
    'tray.decisions_one': '{{count, number}} case waits for a decision',
    'tray.decisions_other': '{{count, number}} cases wait for a decision',
    'tray.open': 'Open Rundpost',
    'tray.pause': 'Pause sending',
    'tray.quit': 'Quit Rundpost',
    'news.sent': 'Mailing sent',
    'news.sent.text': '{{accepted, number}} of {{total, number}} mails are accepted.',
    'news.sent.named': '“{{title}}”: {{accepted, number}} of {{total, number}} mails are accepted.',
    'news.paused': 'Sending paused: {{reason}}',
    'news.paused.text_one': '{{count, number}} mail is waiting, nothing is lost.',
    'news.paused.text_other': '{{count, number}} mails are waiting, nothing is lost.',
    'news.paused.named_one': '“{{title}}”: {{count, number}} mail is waiting, nothing is lost.',
    'news.paused.named_other': '“{{title}}”: {{count, number}} mails are waiting, nothing is lost.',
    'news.decisions': 'Decide',
    'news.decisions.text_one': '{{count, number}} case waits for a decision.',
    'news.decisions.text_other': '{{count, number}} cases wait for a decision.',
    'news.missed': 'Scheduled mailing not sent',
    'news.missed.text_one': '{{count, number}} mailing did not leave at its time. Nothing was sent.',
    'news.missed.text_other':
      '{{count, number}} mailings did not leave at their time. Nothing of them was sent.',
    'news.battery': 'The computer runs on battery',
    'news.battery.text': 'Sending continues. If the computer falls asleep, it goes on by itself afterwards.',
    'news.password': 'Rundpost waits for the password',
    'news.password.text':
      'Started with the computer. Mailbox and scheduled mailings are taken care of once the data are open.',
    'quit.title': 'A mailing is being sent.',
    'quit.text':
      'In the background sending continues without a window. Pausing happens between two mails; everything sent is on record, and nobody gets anything twice.',
    'quit.background': 'Keep sending in background',
    'quit.pause': 'Pause and quit',
    'quit.cancel': 'Cancel',
  },
);

type Keys = keyof (typeof desktop)['de'];
/** The name of a sentence; plural forms go by their stem. */
export type DesktopWord = Keys extends infer K
  ? K extends `${infer Stem}_one` | `${infer Stem}_other`
    ? Stem
    : K
  : never;
export type SayDesktop = (word: DesktopWord, params?: WordParams) => string;
type PauseReason = NonNullable<Extract<JobView, { kind: 'send-mailing' }>['pauseReason']>;

/** Finds sentences in a language and fills them; `count` chooses between the forms for one and for several. */
export function desktopWords(language: Language): SayDesktop {
  const sentences: Readonly<Record<string, string>> = desktop[language];
  const numbers = new Intl.NumberFormat(language);
  return (word, params = {}) => {
    const form = params.count === 1 ? '_one' : '_other';
    const sentence = sentences[word] ?? sentences[word + form] ?? '';
    return sentence.replaceAll(/\{\{(\w+)(?:, number)?\}\}/g, (whole, name: string) => {
      const value = params[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
    });
  };
}

/** Why a mailing was paused, in a few words. */
export function pauseWords(reason: PauseReason, language: Language): string {
  return course[language][`reason.${reason}`];
}
