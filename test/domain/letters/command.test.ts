import { describe, expect, test } from 'vitest';
import { readCommand } from '#domain/letters/command.ts';
import { partQuotes } from '#domain/letters/unquoted.ts';

describe('a command', () => {
  test.each([
    ['Abmelden', ''],
    ['', 'Bitte abmelden'],
    ['Re: Kommt zum Fest', 'bitte abmelden'],
    ['', 'Hallo,\nbitte nehmen Sie mich aus dem Verteiler.'],
    ['', 'Ich möchte keine Mails mehr erhalten.'],
    ['unsubscribe', ''],
    ['', 'Please remove me from your list'],
    ['SIGNOFF Sunny Post', ''],
  ])('to leave is found in %j / %j', (subject, text) => {
    expect(readCommand(subject, text.split('\n'))).toBe('leave');
  });

  test.each([
    ['Anmeldung Sonnenpost', ''],
    ['', 'subscribe Sunny Post'],
    ['', 'Guten Tag,\nich möchte gern die Sonnenpost bekommen.'],
    ['', 'I would like to join the choir list'],
  ])('to join is found in %j / %j', (subject, text) => {
    expect(readCommand(subject, text.split('\n'))).toBe('join');
  });

  test.each([
    ['', 'Bitte NICHT abmelden!'],
    ['Abmelden', 'Bitte doch nicht abmelden, das war ein Versehen.'],
    ['', 'Wie kann ich mich abmelden?'],
    ['Re: Abmelden vom Fest', 'Wir kommen zu viert.'],
    ['', "Please don't unsubscribe me"],
    ['', 'a\nb\nc\nd\ne\nAbmelden'],
    ['Kommt zum Fest', 'Die Anmeldefrist läuft.'],
  ])('is not found in %j / %j', (subject, text) => {
    expect(readCommand(subject, text.split('\n'))).toBeNull();
  });
});

test('what was quoted or signed is not the words of the writer', () => {
  const { own, quoted } = partQuotes('Ja\n> Nein\n\nAm Montag, 4. Mai schrieb Verein:\nAbmelden\n-- \nAnna');
  expect(own.join('|')).toBe('Ja|');
  expect(quoted).toContain('Abmelden');
});
