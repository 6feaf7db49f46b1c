/** What the invented people of the practice club write, in the club's language. */
export interface CastWords {
  readonly away: (subject: string) => string;
  readonly awayText: (until: Date) => string;
  readonly answer: string;
  readonly leave: string;
  readonly quoted: (name: string) => string;
  readonly joinSubject: string;
  readonly joinText: string;
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
    joinSubject: 'Anmeldung Sonnenpost',
    joinText:
      'Ich möchte gern die Sonnenpost bekommen.\n\nBeim letzten Fest am See hat mir jemand davon erzählt.\n\nViele Grüße\nNele Vogel\n',
  },
  en: {
    away: (subject) => `Out of office: ${subject}`,
    awayText: (until) =>
      `Hello,\n\nI am on holiday until ${day('en-US')(until)} and do not read mail. I will be glad to answer after that.\n\nKind regards\nFrida Maas\n`,
    answer: 'I will bring apple cake.\n\nAll the best\nArne',
    leave: 'Please unsubscribe me\n',
    quoted: (name) => `On Monday ${name} wrote:`,
    joinSubject: 'Subscribe Sunny Post',
    joinText:
      'I would like to get the Sunny Post.\n\nSomebody told me about it at the last festival by the lake.\n\nKind regards\nNele Vogel\n',
  },
};
