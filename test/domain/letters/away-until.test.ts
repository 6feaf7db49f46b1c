import { describe, expect, test } from 'vitest';
import { readAwayUntil } from '#domain/letters/away-until.ts';

/** A Tuesday. */
const written = '2026-12-01';
const until = (text: string, subject = '') => readAwayUntil(subject, [text], written);

describe('the last day away, as replies name it', () => {
  test.each([
    ['Ich bin bis 15.12. nicht im Büro.', '2026-12-15'],
    ['Ich bin bis einschließlich 08.01. im Urlaub.', '2027-01-08'],
    ['Ich bin vom 1. Dezember bis zum 15. Dezember 2026 verreist.', '2026-12-15'],
    ['Im Urlaub vom 01.12. - 15.12.2026', '2026-12-15'],
    ['Abwesend 1.–15. Dezember', '2026-12-15'],
    ['Ich bin ab dem 3. Januar wieder für Sie da.', '2027-01-02'],
    ['Ab Montag, dem 7. Dezember, bin ich wieder erreichbar.', '2026-12-06'],
    ['Am 4.1.2027 bin ich zurück und melde mich.', '2027-01-03'],
    ['Ich bin wieder am Mo., 7.12. im Büro.', '2026-12-06'],
    ['Ihre Mail werde ich erst nach dem 5. Januar beantworten.', '2027-01-05'],
    ['Ich bin nicht vor dem 5. Januar zurück.', '2027-01-04'],
    ['Rückkehr: 10.12.26', '2026-12-09'],
    ['Ich bin ab Montag wieder da.', '2026-12-06'],
    ['Ich bin bis Freitag, den 11. Dezember, außer Haus.', '2026-12-11'],
    ['bis einschließlich Freitag, 4. Dez. 2026', '2026-12-04'],
    ['until Friday, 4th of December', '2026-12-04'],
    ['I am away until 3 January.', '2027-01-03'],
    ['I am out of the office until January 2nd and will answer then.', '2027-01-02'],
    ['I will be back on Monday 7 Dec.', '2026-12-06'],
    ['I will be back in the office on Monday, December 7, 2026.', '2026-12-06'],
    ['I am returning to work on 2026-12-14.', '2026-12-13'],
    ['On annual leave from 1 to 15 December.', '2026-12-15'],
    ['I will be out of the office starting 12/01/2026 and will not return until 12/15/2026.', '2026-12-14'],
    ['I am away until 03/01.', '2027-01-03'],
    ['I am away until 01/03.', '2027-01-03'],
    ['Back on Monday.', '2026-12-06'],
    ['On 5 January I will be back at my desk.', '2027-01-04'],
    ["Je suis absent jusqu'au 3 janvier inclus.", '2027-01-03'],
    ['Je suis en congé du 1er au 15 décembre.', '2026-12-15'],
    ['Je serai de retour le lundi 7 décembre 2026.', '2026-12-06'],
    ['Absente jusqu’au 15/12/2026.', '2026-12-15'],
    ['À partir du 4 janvier, je vous répondrai.', '2027-01-03'],
    ['Estoy fuera de la oficina hasta el 3 de enero de 2027.', '2027-01-03'],
    ['Vacaciones del 1 al 15 de diciembre.', '2026-12-15'],
    ['Regreso el lunes 7 de diciembre.', '2026-12-06'],
    ['Sarò assente fino al 3 gennaio.', '2027-01-03'],
    ['Sono in ferie dal 1 al 15 dicembre.', '2026-12-15'],
    ["Assente fino all'8/12/2026.", '2026-12-08'],
    ['Rientrerò in ufficio il 7 dicembre.', '2026-12-06'],
    ['Ik ben afwezig tot en met 15 december.', '2026-12-15'],
    ['Afwezig t/m 15-12-2026', '2026-12-15'],
    ['Vanaf maandag 7 december ben ik weer bereikbaar.', '2026-12-06'],
    ['Ik ben 4 januari terug; ik ben terug op 4 januari.', '2027-01-03'],
    ['Jestem nieobecna do dnia 15 grudnia 2026.', '2026-12-15'],
    ['Jestem na urlopie od 1 do 15 grudnia.', '2026-12-15'],
    ['Wracam 7 grudnia. Będę dostępny ponownie od 7 grudnia.', '2026-12-06'],
    ['Wracam w poniedziałek 7 grudnia.', '2026-12-06'],
  ])('%s', (text, day) => {
    expect(until(text)).toBe(day);
  });
});

describe('what names no end', () => {
  test.each([
    ['Ich bin ab dem 5. Dezember nicht im Büro.'],
    ['Ich bin seit dem 20.11. im Ruhestand.'],
    ['Unser Büro ist Montag bis Freitag von 9 bis 17 Uhr besetzt.'],
    ['Bis 8.30 Uhr bin ich da.'],
    ['We are open Monday to Friday.'],
    ['I am away from 5 December.'],
    ['Ich bin bis 31.2. weg.'],
    ['bis bald'],
    ['bis 45. Dezember'],
    ['Thank you for your message of 24 November.'],
    [''],
  ])('%s', (text) => {
    expect(until(text)).toBeNull();
  });

  test('nor does a letter whose own day nobody knows', () => {
    expect(readAwayUntil('', ['Ich bin bis 15.12. weg.'], '')).toBeNull();
  });
});

test('a day that is over gives way to one that is still to come', () => {
  expect(until('Aktualisiert, gültig bis 1.10.2026. Ich bin bis 9.12.2026 im Urlaub.')).toBe('2026-12-09');
  expect(until('Ich bin bis 1.10.2026 im Urlaub.')).toBe('2026-10-01');
});

test('a day in the subject counts where the reply says it, not where it repeats our subject', () => {
  expect(until('Danke.', 'AUTO: Rosa Thal is out of the office (returning 07.12.2026)')).toBe('2026-12-06');
  expect(until('Danke.', 'Abwesend bis 9.12.')).toBe('2026-12-09');
  expect(until('Danke.', 'Automatische Antwort: Anmeldung bis 9.12.')).toBeNull();
});

test('a text made to cost time does not', () => {
  const long = [
    'wieder ',
    '1.1. ',
    'back return ',
    'del 1 al ',
    'bis 1.1 ',
    '1. 1. 1 ',
    'return until 1/1 ',
    '1 mai ',
  ];
  const before = performance.now();
  for (const word of long) until(word.repeat(4000));
  expect(performance.now() - before).toBeLessThan(long.length * 500);
});
