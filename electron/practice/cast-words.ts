/** What the invented people of the practice club write, in the club's language. */
export interface CastWords {
  readonly away: (subject: string) => string;
  readonly awayText: (until: Date) => string;
  readonly answer: string;
  readonly leave: string;
  readonly quoted: (name: string) => string;
  readonly joinSubject: (list: string) => string;
  readonly joinText: (list: string) => string;
  readonly confirm: string;
}

const day = (language: string) => (date: Date) =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);

export const castWords: Readonly<Record<'de' | 'en', CastWords>> = {
  de: {
    away: (subject) => `Abwesenheit: ${subject}`,
    awayText: (until) =>
      `Guten Tag,\n\nich bin bis ${day('de')(until)} im Urlaub und lese keine Mails. Danach antworte ich gern.\n\nViele Grüße\nFrida Maas\n`,
    answer: 'Ich bringe Apfelkuchen mit.\n\nHerzlich\nArne',
    leave: 'Bitte abmelden\n',
    quoted: (name) => `Am Montag schrieb ${name}:`,
    joinSubject: (list) => `Anmeldung ${list}`,
    joinText: (list) =>
      `Ich möchte gern die Rundmails von „${list}“ bekommen.\n\nBeim letzten Fest am See hat mir jemand davon erzählt.\n\nViele Grüße\nNele Vogel\n`,
    confirm: 'JA, gern.\n\nViele Grüße\nNele Vogel',
  },
  en: {
    away: (subject) => `Out of office: ${subject}`,
    awayText: (until) =>
      `Hello,\n\nI am on holiday until ${day('en-US')(until)} and do not read mail. I will be glad to answer after that.\n\nKind regards\nFrida Maas\n`,
    answer: 'I will bring apple cake.\n\nAll the best\nArne',
    leave: 'Please unsubscribe me\n',
    quoted: (name) => `On Monday ${name} wrote:`,
    joinSubject: (list) => `Subscribe ${list}`,
    joinText: (list) =>
      `I would like to get the mailings of “${list}”.\n\nSomebody told me about it at the last festival by the lake.\n\nKind regards\nNele Vogel\n`,
    confirm: 'YES, please.\n\nKind regards\nNele Vogel',
  },
};
