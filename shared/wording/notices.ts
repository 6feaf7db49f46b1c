import { mailto } from '#domain/mailings/mailto.ts';
import type { MailWay, NoticeContent, NoticeWords } from '#domain/notices/notice.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import { both } from './both.ts';
import { ownerNoticeWords } from './owner-notice.ts';

/** Letters that the program writes by itself, in the language of the person or the list. Placeholders are filled here. */
const sentences = both(
  {
    greeting: 'Guten Tag,',
    'confirm.subject': 'Anmeldung bestätigen: {{list}}',
    'confirm.asked':
      'von dieser Adresse kam eine Anmeldung für die Liste „{{list}}“ von {{organisation}}. Rundmails gehen erst dann hierher, wenn die Anmeldung bestätigt ist.',
    'confirm.how': 'Zum Bestätigen diese Adresse öffnen und die fertige Mail absenden:',
    'confirm.or': 'Oder auf diese Mail antworten, mit dem Wort JA am Anfang.',
    'confirm.consent':
      'Mit der Bestätigung gilt: „Ich möchte Rundmails der Liste „{{list}}“ von {{organisation}} an diese Adresse bekommen. Abmelden kann ich mich jederzeit mit einer Mail.“',
    'confirm.else':
      'Kam die Anmeldung von jemand anderem, ist nichts zu tun. Ohne Bestätigung wird sie nach 14 Tagen gelöscht, und es kommt keine weitere Mail.',
    'leave.subject': 'Abmeldung bestätigen: {{list}}',
    'leave.subject-all': 'Abmeldung bestätigen',
    'leave.asked':
      'im Namen dieser Adresse kam eine Abmeldung von der Liste „{{list}}“ von {{organisation}}. Weil sie von jeder und jedem stammen kann, wird noch einmal gefragt.',
    'leave.asked-all':
      'im Namen dieser Adresse kam eine Abmeldung von den Listen von {{organisation}}. Weil sie von jeder und jedem stammen kann, wird noch einmal gefragt.',
    'leave.how': 'Zum Abmelden diese Adresse öffnen und die fertige Mail absenden:',
    'leave.else': 'Soll alles bleiben, wie es ist, ist nichts zu tun.',
    'welcome.subject': 'Willkommen: {{list}}',
    'welcome.text':
      'die Anmeldung ist angekommen: Rundmails der Liste „{{list}}“ von {{organisation}} gehen von jetzt an an diese Adresse.',
    'welcome.leave': 'Abmelden geht jederzeit, mit einer Mail über diese Adresse:',
    'goodbye.subject': 'Abgemeldet: {{list}}',
    'goodbye.text':
      'die Abmeldung ist angekommen und gilt sofort: Von der Liste „{{list}}“ von {{organisation}} kommt keine Rundmail mehr an diese Adresse.',
    'goodbye.many':
      'die Abmeldung ist angekommen und gilt sofort: Von den Listen {{list}} von {{organisation}} kommt keine Rundmail mehr an diese Adresse.',
    'goodbye.back': 'War es ein Versehen? Wieder anmelden geht mit einer Mail über diese Adresse:',
    'goodbye.write': 'War es ein Versehen? Eine Antwort auf diese Mail genügt.',
    subject: 'Betreff: {{subject}}',
    automatic: 'Diese Mail hat Rundpost von selbst geschrieben, für {{organisation}}.',
    'legal-notice': 'Impressum:',
  },
  {
    greeting: 'Hello,',
    'confirm.subject': 'Confirm sign-up: {{list}}',
    'confirm.asked':
      'a sign-up for the list “{{list}}” of {{organisation}} came from this address. Mailings come here only once the sign-up is confirmed.',
    'confirm.how': 'To confirm, open this address and send the ready-made mail:',
    'confirm.or': 'Or answer this mail, with the word YES at the beginning.',
    'confirm.consent':
      'Confirming means: “I would like to get mailings of the list “{{list}}” of {{organisation}} at this address. I can leave at any time with a mail.”',
    'confirm.else':
      'If somebody else signed up, there is nothing to do. Without confirmation the sign-up is deleted after 14 days, and no further mail comes.',
    'leave.subject': 'Confirm leaving: {{list}}',
    'leave.subject-all': 'Confirm leaving',
    'leave.asked':
      'in the name of this address somebody asked to leave the list “{{list}}” of {{organisation}}. As anybody could have written that, here is one question back.',
    'leave.asked-all':
      'in the name of this address somebody asked to leave the lists of {{organisation}}. As anybody could have written that, here is one question back.',
    'leave.how': 'To leave, open this address and send the ready-made mail:',
    'leave.else': 'If everything should stay as it is, there is nothing to do.',
    'welcome.subject': 'Welcome: {{list}}',
    'welcome.text':
      'the sign-up has arrived: from now on mailings of the list “{{list}}” of {{organisation}} come to this address.',
    'welcome.leave': 'Leaving is possible at any time, with a mail by this address:',
    'goodbye.subject': 'You have left: {{list}}',
    'goodbye.text':
      'the request to leave has arrived and holds at once: no more mailings of the list “{{list}}” of {{organisation}} come to this address.',
    'goodbye.many':
      'the request to leave has arrived and holds at once: no more mailings of the lists {{list}} of {{organisation}} come to this address.',
    'goodbye.back': 'Was it a mistake? Signing up again takes a mail by this address:',
    'goodbye.write': 'Was it a mistake? An answer to this mail is enough.',
    subject: 'Subject: {{subject}}',
    automatic: 'Rundpost wrote this mail by itself, for {{organisation}}.',
    'legal-notice': 'Legal notice:',
  },
);

type Key = keyof typeof sentences.de;
type Fill = (key: Key) => string;

/** The letter a notice is, in the reader's language: plain text, nothing in it from whoever asked. */
export function noticeWords(content: NoticeContent, language: PersonLanguage): NoticeWords {
  if (content.purpose === 'owner') return ownerNoticeWords(content, language);
  const { organisation } = content;
  const list = 'list' in content ? content.list : listed(content.lists, language);
  const say: Fill = (key) =>
    filled(sentences[language][key], { list, organisation: organisation || 'Rundpost' });
  const { subject, body } = bodyOf(content, say, language);
  const legal = content.legalNotice.trim();
  const paragraphs = [
    say('greeting'),
    ...body,
    ['-- ', say('automatic'), ...(legal === '' ? [] : ['', say('legal-notice'), legal])].join('\n'),
  ];
  return { subject, text: paragraphs.filter((part) => part !== '').join('\n\n') };
}

function bodyOf(content: Exclude<NoticeContent, { purpose: 'owner' }>, say: Fill, language: PersonLanguage) {
  const way = (mail: MailWay) => wayText(mail, language);
  switch (content.purpose) {
    case 'confirm':
      return {
        subject: say('confirm.subject'),
        body: [
          say('confirm.asked'),
          say('confirm.how'),
          way(content.yes),
          say('confirm.or'),
          say('confirm.consent'),
          say('confirm.else'),
        ],
      };
    case 'confirm-leave': {
      const all = content.list === '';
      return {
        subject: say(all ? 'leave.subject-all' : 'leave.subject'),
        body: [
          say(all ? 'leave.asked-all' : 'leave.asked'),
          say('leave.how'),
          way(content.yes),
          say('confirm.or'),
          say('leave.else'),
        ],
      };
    }
    case 'welcome':
      return {
        subject: say('welcome.subject'),
        body: [say('welcome.text'), content.own.trim(), say('welcome.leave'), way(content.leave)],
      };
    case 'goodbye': {
      const back = content.back === null ? [say('goodbye.write')] : [say('goodbye.back'), way(content.back)];
      return {
        subject: say('goodbye.subject'),
        body: [say(content.lists.length > 1 ? 'goodbye.many' : 'goodbye.text'), content.own.trim(), ...back],
      };
    }
  }
}

/** The address as a mail program opens it, and what to write where none does. */
function wayText({ address, subject, body }: MailWay, language: PersonLanguage): string {
  const link = mailto(address, subject, body);
  return `${link}\n\n${address}\n${filled(sentences[language].subject, { subject })}`;
}

function listed(names: readonly string[], language: PersonLanguage): string {
  if (names.length < 2) return names[0] ?? '';
  return names.map((name) => (language === 'de' ? `„${name}“` : `“${name}”`)).join(', ');
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
