import { expect, test } from 'vitest';
import { read } from './report-letter.ts';

test.each([
  [
    'french',
    'Non remis : Essai',
    'Échec de la remise pour ces destinataires ou groupes :',
    "L'adresse est introuvable.",
  ],
  [
    'spanish',
    'No se puede entregar: Prueba',
    'No se pudo entregar el mensaje a estos destinatarios:',
    'La dirección no existe.',
  ],
  [
    'italian',
    'Non recapitabile: Prova',
    'Recapito non riuscito ai seguenti destinatari o gruppi:',
    "L'indirizzo non esiste.",
  ],
  [
    'dutch',
    'Onbestelbaar: Proef',
    'Kan het bericht niet bezorgen bij de volgende geadresseerden:',
    'Het adres bestaat niet.',
  ],
  [
    'polish',
    'Niedostarczalne: Test',
    'Nie można dostarczyć wiadomości do następujących adresatów:',
    'Podany adres nie istnieje.',
  ],
  [
    'portuguese',
    'Não é possível entregar: Teste',
    'Falha na entrega a estes destinatários:',
    'O endereço não existe.',
  ],
  [
    'russian',
    'Не удалось доставить: Проба',
    'Не удалось доставить сообщение следующим получателям:',
    'Адрес не найден.',
  ],
])('a report in %s', (family, subject, opening, cause) => {
  const text = `${opening}\n\narne@example.org\n${cause}`;
  const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
  expect(read({ family, from: 'postmaster@mx.example.org', subject: encoded, text, says: [] })).toEqual({
    kind: 'bounce',
    says: ['arne@example.org 5.0.0 no-such-mailbox'],
  });
});

test.each([
  ['french', 'La boîte aux lettres est pleine.'],
  ['spanish', 'El buzón del destinatario está lleno.'],
  ['italian', 'La casella di posta è piena.'],
  ['dutch', 'Het postvak van de geadresseerde is vol.'],
  ['polish', 'Ta skrzynka odbiorcza jest pełna.'],
  ['portuguese', 'A caixa de correio está cheia.'],
  ['russian', 'Почтовый ящик получателя переполнен.'],
])('a full mailbox in %s', (family, cause) => {
  const text = `arne@example.org\n${cause}`;
  const letter = {
    family,
    from: 'MAILER-DAEMON@mx.example.org',
    subject: 'Delivery failure',
    text,
    says: [],
  };
  expect(read(letter).says).toEqual(['arne@example.org 5.0.0 mailbox-full']);
});
