import { describe, expect, test } from 'vitest';
import { readNewAddress } from '#domain/letters/new-address.ts';

const named = (text: string, subject = '') => readNewAddress(subject, text.split('\n'), 'rosa@example.org');

describe('a new address, plainly named', () => {
  test.each([
    ['Meine neue E-Mail-Adresse lautet rosa@neu.example.', 'rosa@neu.example'],
    ['Hallo,\nbitte beachten Sie meine neue Adresse: rosa@neu.example\nGruß', 'rosa@neu.example'],
    ['Ich bin ab sofort unter rosa@neu.example erreichbar.', 'rosa@neu.example'],
    ['Ab sofort erreichen Sie mich unter rosa@neu.example.', 'rosa@neu.example'],
    [
      'Meine Adresse rosa@example.org hat sich geändert, die neue Adresse ist rosa@neu.example.',
      'rosa@neu.example',
    ],
    ['Bitte ändern Sie meine Adresse auf rosa@neu.example.', 'rosa@neu.example'],
    ['Ich habe eine neue Mailadresse:\n\nrosa@neu.example', 'rosa@neu.example'],
    ['Neue E-Mail-Adresse: <rosa@neu.example>', 'rosa@neu.example'],
    ['My new e-mail address is rosa@neu.example.', 'rosa@neu.example'],
    ['From now on you can reach me at rosa@neu.example.', 'rosa@neu.example'],
    ['Please update my email address to rosa@neu.example, thank you.', 'rosa@neu.example'],
    ['Ma nouvelle adresse est rosa@neu.example.', 'rosa@neu.example'],
    ['Mi nueva dirección de correo es rosa@neu.example.', 'rosa@neu.example'],
    ['Il mio nuovo indirizzo è rosa@neu.example.', 'rosa@neu.example'],
    ['Mijn nieuwe e-mailadres is rosa@neu.example.', 'rosa@neu.example'],
    ['Mój nowy adres e-mail to rosa@neu.example.', 'rosa@neu.example'],
  ])('%s', (text, address) => {
    expect(named(text)?.address).toBe(address);
  });

  test('comes with the sentence that says so', () => {
    expect(named('Hallo zusammen.\nMeine neue\nAdresse ist rosa@neu.example. Bis bald')).toEqual({
      address: 'rosa@neu.example',
      sentence: 'Meine neue Adresse ist rosa@neu.example.',
    });
  });

  test('may be said by the subject, with the one address below it', () => {
    expect(named('Liebe Grüße an alle!\nrosa@neu.example', 'Neue E-Mail-Adresse')?.address).toBe(
      'rosa@neu.example',
    );
    expect(named('rosa@neu.example oder anna@neu.example', 'Neue E-Mail-Adresse')).toBeNull();
  });
});

describe('no new address', () => {
  test.each([
    ['Viele Grüße\nRosa Thal\nrosa@neu.example'],
    ['In dringenden Fällen erreichen Sie mich unter rosa@neu.example.'],
    ['Bis dahin wenden Sie sich an vertretung@neu.example.'],
    ['Ich bin ab sofort in Elternzeit. Meine Vertretung hat anna@neu.example.'],
    ['Die neue Adresse von Anna ist anna@neu.example.'],
    ['Meine neue Adresse ist Gartenweg 4 in Muster.'],
    ['Ich habe keine neue Adresse, schreibt weiter an rosa@example.org.'],
    ['Herr Vahl ist nicht mehr im Haus, ab sofort erreichen Sie die Nachfolgerin unter anna@neu.example.'],
    ['The new address of the office is office@neu.example.'],
    ['Udo no longer works here, please use anna@neu.example from now on.'],
    ['Could you send it to rosa@neu.example?'],
    [''],
  ])('%s', (text) => {
    expect(named(text)).toBeNull();
  });
});
