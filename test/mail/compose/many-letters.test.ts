import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import type { MailingDocument } from '#domain/mailings/document.ts';
import { mailComposer } from '#electron/mail/compose/compose.ts';
import { anna, at, content, mac, messageId } from './compose-bench.ts';

/** A salutation of their own on a line among lines that are everybody's. */
function letterTo(text: string): MailingDocument {
  return {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text }] },
      { type: 'paragraph', content: [{ type: 'field', attrs: { name: 'salutation', fallback: '' } }] },
      { type: 'paragraph', content: [{ type: 'text', text }] },
    ],
  };
}

const person = fc.record({
  salutation: fc.string({ unit: 'grapheme', maxLength: 90 }),
  text: fc.constantFrom('Grüße vom See', '. Punkt', 'From Anna', 'ein langer Satz '.repeat(9)),
  language: fc.constantFrom('de' as const, 'en' as const),
});

test('a letter after others is byte for byte the letter that is built alone', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 6 }), (people) => {
      const composer = mailComposer(mac);
      for (const { salutation, text, language } of people) {
        const mailing = { ...content, document: letterTo(text) };
        const addressee = { ...anna, language, values: { ...anna.values, salutation } };
        const [after, alone] = [composer, mailComposer(mac)].map((one) =>
          Buffer.from(one.compose(mailing, addressee, messageId, at).bytes).toString('latin1'),
        );
        expect(after).toBe(alone);
      }
    }),
  );
});

test('each person’s own words stand in their letter, and nobody else’s', async () => {
  const composer = mailComposer(mac);
  const mailing = { ...content, document: letterTo('Grüße vom See') };
  for (const salutation of ['Liebe Änne', 'Lieber Jörg', 'Liebe Änne und lieber Jörg']) {
    const addressee = { ...anna, values: { ...anna.values, salutation } };
    const { bytes } = composer.compose(mailing, addressee, messageId, at);
    const { text = '', html } = await simpleParser(Buffer.from(bytes));
    const said = /^Liebe.*$/m.exec(text)?.[0];
    expect(said).toBe(salutation);
    expect(html).toContain(`>${salutation}</p>`);
  }
});
