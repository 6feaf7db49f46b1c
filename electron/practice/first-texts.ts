import type { Block, Inline, MailingDocument } from '#domain/mailings/document.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';

export interface FirstText {
  readonly subject: string;
  readonly preheader: string;
  readonly document: MailingDocument;
}

/**
 * What the practice club has written so far: one mailing sent weeks ago, one draft that carries the field of the
 * person's section. Data of the club, not screen text.
 */
export const firstTexts: Readonly<
  Record<PersonLanguage, { readonly sent: FirstText; readonly draft: (section: string) => FirstText }>
> = {
  de: {
    sent: {
      subject: 'Neues vom See: Bootshaus gestrichen, Winterzeiten',
      preheader: 'Das Bootshaus leuchtet, und ab Montag gelten die Winterzeiten.',
      document: doc(
        p(field('salutation', 'Hallo zusammen'), text(',')),
        p(
          text(
            'dank vieler Hände ist das Bootshaus frisch gestrichen. Wer mitgeholfen hat, bekommt beim nächsten Treffen ein Stück Kuchen extra.',
          ),
        ),
        heading('Winterzeiten'),
        list(
          'Turnen: dienstags um 18 Uhr',
          'Chor: donnerstags um 19 Uhr',
          'Wandern: jeden ersten Sonntag im Monat',
        ),
        p(text('Bis bald am See')),
      ),
    },
    draft: (section) => ({
      subject: 'Kommt zum Sommerfest am See',
      preheader: 'Musik, Kuchen und eine Runde im Ruderboot: Wir feiern am Ufer.',
      document: doc(
        p(field('salutation', 'Hallo zusammen'), text(',')),
        p(
          text('am ersten Samstag im Juli feiern wir unser '),
          bold('Sommerfest am See'),
          text('. Los geht es um 15 Uhr am Bootshaus.'),
        ),
        heading('Was es gibt'),
        list('Der Chor singt um 16 Uhr', 'Kuchen und Limonade am Ufer', 'Probefahrten im Ruderboot'),
        p(
          text('Wer einen Kuchen für den Stand der Abteilung '),
          field(section, 'eigener Wahl'),
          text(' mitbringt, antwortet einfach auf diese Mail.'),
        ),
        p(text('Wir freuen uns auf alle, ob groß oder klein.')),
      ),
    }),
  },
  en: {
    sent: {
      subject: 'News from the lake: boathouse painted, winter times',
      preheader: 'The boathouse shines, and winter times begin on Monday.',
      document: doc(
        p(field('salutation', 'Hello everyone'), text(',')),
        p(
          text(
            'thanks to many hands the boathouse has a fresh coat of paint. Whoever helped gets an extra slice of cake at the next meeting.',
          ),
        ),
        heading('Winter times'),
        list(
          'Gymnastics: Tuesdays at 6 pm',
          'Choir: Thursdays at 7 pm',
          'Hiking: every first Sunday of the month',
        ),
        p(text('See you at the lake')),
      ),
    },
    draft: (section) => ({
      subject: 'Come to the summer festival at the lake',
      preheader: 'Music, cake and a turn in a rowing boat: we celebrate on the shore.',
      document: doc(
        p(field('salutation', 'Hello everyone'), text(',')),
        p(
          text('on the first Saturday in July we celebrate our '),
          bold('summer festival at the lake'),
          text('. It begins at 3 pm at the boathouse.'),
        ),
        heading('What there is'),
        list('The choir sings at 4 pm', 'Cake and lemonade on the shore', 'Trial rides in a rowing boat'),
        p(
          text('If you bring a cake for the stand of the section '),
          field(section, 'of your choice'),
          text(', just answer this mail.'),
        ),
        p(text('We look forward to everybody, big or small.')),
      ),
    }),
  },
};

function doc(...content: Block[]): MailingDocument {
  return { type: 'doc', content };
}

function p(...content: Inline[]): Block {
  return { type: 'paragraph', content };
}

function heading(words: string): Block {
  return { type: 'heading', attrs: { level: 2 }, content: [text(words)] };
}

function list(...items: string[]): Block {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [p(text(item))] })),
  };
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}

function bold(words: string): Inline {
  return { type: 'text', text: words, marks: [{ type: 'bold' }] };
}

function field(name: string, fallback: string): Inline {
  return { type: 'field', attrs: { name, fallback } };
}
