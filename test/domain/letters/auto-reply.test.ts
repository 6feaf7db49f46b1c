import { describe, expect, test } from 'vitest';
import { isAutoReply } from '#domain/letters/auto-reply.ts';

type Heads = Readonly<Record<string, string>>;

function isNote(subject: string, text: string, heads: Heads = {}): boolean {
  return isAutoReply({
    header: (name) => heads[name] ?? '',
    names: Object.keys(heads),
    subject,
    own: text.split('\n'),
  });
}

const answer: Heads = { 'in-reply-to': '<m.abc@example.org>' };

describe('a machine answered, by its headers', () => {
  test.each<[Heads]>([
    [{ 'auto-submitted': 'auto-replied' }],
    [{ 'auto-submitted': 'auto-generated' }],
    [{ 'x-autoreply': '' }],
    [{ 'x-autorespond': 'Re: Fest' }],
    [{ precedence: 'auto_reply' }],
    [{ 'x-ms-exchange-generated-message-source': 'Mailbox Rules Agent' }],
  ])('%j', (heads) => {
    expect(isNote('Danke', 'Schöne Grüße', heads)).toBe(true);
    expect(isNote('Danke', 'Schöne Grüße')).toBe(false);
  });

  test('"Auto-Submitted: no" is a person', () => {
    expect(isNote('Danke', 'Schöne Grüße', { 'auto-submitted': 'no' })).toBe(false);
  });
});

describe('a machine answered, by the subject its program writes', () => {
  test.each([
    ['Automatische Antwort: Kommt zum Sommerfest'],
    ['Abwesenheitsnotiz: Kommt zum Sommerfest'],
    ['Abwesenheitsnotiz'],
    ['[EXTERN] Automatic reply: Come to the festival'],
    ['Out of Office: Come to the festival'],
    ['Autoreply'],
    ['Réponse automatique : Fête d’été'],
    ['Respuesta automática: Fiesta'],
    ['Risposta automatica: Festa'],
    ['Automatisch antwoord: Zomerfeest'],
    ['Automatyczna odpowiedź: Festyn'],
    ['Odpowiedź automatyczna: Festyn'],
  ])('%s', (subject) => {
    expect(isNote(subject, '')).toBe(true);
  });
});

describe('a machine answered, by the words of its note', () => {
  test.each([
    ['Re: Sommerfest', 'Vielen Dank für Ihre Nachricht.\nIch bin bis 15.12. nicht im Büro.'],
    ['Re: Sommerfest', 'Ich bin im Urlaub. Ihre E-Mail wird nicht weitergeleitet.'],
    ['Urlaub', 'Ich bin bis 15.12. im Urlaub. In dringenden Fällen wenden Sie sich an die Geschäftsstelle.'],
    ['Danke', 'Thank you for your email. I am out of the office until 3 January.'],
    ['Re: Festival', 'I am on annual leave with limited access to email.'],
    ['Absence', 'Merci de votre message. Je suis absente jusqu’au 3 janvier.'],
    ['Ausencia', 'Gracias por su mensaje. Estoy de vacaciones hasta el 3 de enero.'],
    ['Assente', 'Sono in ferie fino al 3 gennaio. Per urgenze scrivere a info@example.org.'],
    ['Afwezig', 'Bedankt voor uw bericht. Ik ben met vakantie tot en met 3 januari.'],
    ['Urlop', 'Dziękuję za wiadomość. Jestem na urlopie do 3 stycznia.'],
  ])('%s: %s', (subject, text) => {
    expect(isNote(subject, text)).toBe(true);
  });

  test('one sentence is enough where nobody sent the letter', () => {
    expect(isNote('Sommerfest', 'Ich bin im Urlaub.', { 'return-path': '<>' })).toBe(true);
  });
});

describe('a person wrote, not a machine', () => {
  test.each([
    ['Re: Sommerfest', 'Ich bin bis zum 15.12. im Urlaub und kann leider nicht kommen.'],
    ['Aw: Sommerfest', 'Hallo Eva, am Samstag bin ich nicht da. Liebe Grüße'],
    ['Urlaub', 'Hallo zusammen, vom 1. bis 15. bin ich im Urlaub und fehle beim Training.'],
    ['Abwesenheit beim Training', 'Am Samstag kann ich nicht.'],
    ['Abwesenheitsnotiz einrichten', 'Wer weiß, wie das geht?'],
    ['Auto: wer fährt mit?', 'Ich habe noch zwei Plätze.'],
    ['Out of office party on Friday', 'Join us!'],
    ['Re: Festival', 'I am away that weekend, sorry.'],
    ['Re: Fest', 'Danke für Ihre Mail. Ich bin im Urlaub, geht es auch danach?'],
    ['Re: Fest', 'Ich komme gern.\n> Dies ist eine automatische Antwort.'],
    ['Re: Automatic reply: Festival', 'Enjoy your holidays.'],
    ['Vacation plans', 'Here they are.'],
    ['Dank', 'Vielen Dank für Ihre Nachricht, ich komme gern.'],
  ])('%s: %s', (subject, text) => {
    const own = text.split('\n').filter((line) => !line.startsWith('>'));
    expect(isNote(subject, own.join('\n'), answer)).toBe(false);
  });
});
