import { expect, test } from 'vitest';
import { readLetter } from '#electron/mail/parse/read-letter.ts';

const letter = (text: string) =>
  readLetter(
    Buffer.from(
      `From: arne@example.org\nSubject: unsubscribe\nAuto-Submitted: auto-replied\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`,
    ),
  );

test("I11: the button of Apple's Mail is a person's wish to leave, though it says that it answers by itself", () => {
  expect(
    letter('Apple Mail sent this email to unsubscribe from the message “Kommt zum Sommerfest”.'),
  ).toMatchObject({
    kind: 'leave',
    automatic: false,
  });
});

test('whatever else says so answers by itself', () => {
  expect(letter('I am away until Monday.')).toMatchObject({ kind: 'auto-reply', automatic: true });
});
