import { describe, expect, test } from 'vitest';
import { isChallenge } from '#domain/letters/challenge.ts';

describe('a guard asks for a confirmation', () => {
  test.each([
    [
      'Please confirm your message',
      'Your message is being held because I have not received mail from you before. Please reply to this message to confirm that you are not a spammer.',
    ],
    [
      'Verify your e-mail (verification required)',
      'You are not on my guest list. Please click the link below to be added and deliver your message.',
    ],
    [
      'Bitte bestätigen Sie Ihre Nachricht',
      'Ihre Nachricht wurde noch nicht zugestellt. Bestätigen Sie bitte, dass Sie ein Mensch sind.',
    ],
    [
      'Spamschutz',
      'Sie sind noch nicht auf der Whitelist. Antworten Sie auf diese Mail, damit Ihre E-Mail zugestellt wird.',
    ],
  ])('%s', (subject, text) => {
    expect(isChallenge('guard@example.org', subject, [text])).toBe(true);
  });

  test('a known service needs one sign', () => {
    const text = ['Please confirm your message to Rosa.'];
    expect(isChallenge('noreply@boxbe.com', 'Hello', text)).toBe(true);
    expect(isChallenge('rosa@example.org', 'Hello', text)).toBe(false);
  });
});

describe('nobody asks', () => {
  test.each([
    [
      'Newsletter',
      'Please confirm that you are the one who subscribed. Click here to confirm. Your message is pending.',
    ],
    ['Anmeldung', 'Bitte bestätigen Sie Ihre Anmeldung. Ihre Nachricht wartet.'],
    ['Re: Fest', 'Please confirm that you are coming.'],
    ['Re: Fest', 'Bitte bestätigen Sie den Termin, meine E-Mail wartet noch auf Antwort.'],
    ['Automatische Antwort', 'Ich bin im Urlaub.'],
  ])('%s', (subject, text) => {
    expect(isChallenge('rosa@example.org', subject, [text])).toBe(false);
  });
});
