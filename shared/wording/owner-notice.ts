import type { NoticeContent, NoticeWords } from '#domain/notices/notice.ts';
import type { ToldCase } from '#domain/owners/owner-notice.ts';
import type { PersonLanguage } from '#domain/recipients/recipient.ts';
import { both } from './both.ts';
import { letters } from './letters.ts';

/** What the owners of a list read about returned mail and requests. The words they answer with are read in both languages. */
const sentences = both(
  {
    greeting: 'Guten Tag,',
    'subject.one': 'Zu entscheiden: 1 Vorgang',
    'subject.many': 'Zu entscheiden: {{count}} Vorgänge',
    'subject.done': 'Von selbst entfernt: {{count}}',
    'open.one': 'ein Vorgang wartet auf eine Entscheidung.',
    'open.many': '{{count}} Vorgänge warten auf eine Entscheidung.',
    done: 'zu entscheiden ist nichts; es wurde etwas von selbst entfernt.',
    how: 'Zum Entscheiden genügt eine Antwort auf diese Mail, von dieser Adresse aus: oben eine der beiden Zeilen, die unter dem Vorgang stehen, bei mehreren Vorgängen mehrere Zeilen. In Rundpost steht dasselbe unter „Zu entscheiden“.',
    list: 'Liste: {{list}}',
    mailing: 'Rundmail: {{mailing}}',
    back: 'Kam zurück: {{reason}}',
    said: 'Der Server schrieb: {{said}}',
    join: 'Möchte auf die Liste.',
    leave: 'Möchte von der Liste; der Absender der Mail ist nicht belegt.',
    removed: 'Von selbst entfernt, wie die Liste es festlegt. Zurücknehmen lässt es sich in Rundpost.',
    remove: 'entfernen',
    keep: 'behalten',
    admit: 'aufnehmen',
    reject: 'ablehnen',
    automatic: 'Diese Mail hat Rundpost von selbst geschrieben, für {{organisation}}.',
    'legal-notice': 'Impressum:',
  },
  {
    greeting: 'Hello,',
    'subject.one': 'To decide: 1 case',
    'subject.many': 'To decide: {{count}} cases',
    'subject.done': 'Removed by itself: {{count}}',
    'open.one': 'one case waits for a decision.',
    'open.many': '{{count}} cases wait for a decision.',
    done: 'there is nothing to decide; something was removed by itself.',
    how: 'To decide, an answer to this mail from this address is enough: at its top one of the two lines below the case, for several cases several lines. In Rundpost the same stands under “Decide”.',
    list: 'List: {{list}}',
    mailing: 'Mailing: {{mailing}}',
    back: 'Came back: {{reason}}',
    said: 'The server wrote: {{said}}',
    join: 'Would like to join the list.',
    leave: 'Would like to leave the list; the sender of the mail is not proven.',
    removed: 'Removed by itself, as the list is set to. It can be taken back in Rundpost.',
    remove: 'remove',
    keep: 'keep',
    admit: 'admit',
    reject: 'reject',
    automatic: 'Rundpost wrote this mail by itself, for {{organisation}}.',
    'legal-notice': 'Legal notice:',
  },
);

type Key = keyof typeof sentences.de;
type Say = (key: Key, values?: Readonly<Record<string, string>>) => string;
const longestLine = 300;

/** One mail about everything an owner was not told of yet. */
export function ownerNoticeWords(
  { cases, organisation, legalNotice }: Extract<NoticeContent, { purpose: 'owner' }>,
  language: PersonLanguage,
): NoticeWords {
  const say: Say = (key, values = {}) =>
    sentences[language][key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const open = cases.filter(({ code }) => code !== null).length;
  const count = String(open);
  const legal = legalNotice.trim();
  const foot = [
    '-- ',
    say('automatic', { organisation: organisation || 'Rundpost' }),
    ...(legal === '' ? [] : ['', say('legal-notice'), legal]),
  ];
  const text = [
    say('greeting'),
    open === 0 ? say('done') : say(open === 1 ? 'open.one' : 'open.many', { count }),
    ...(open === 0 ? [] : [say('how')]),
    ...cases.map((told, index) => caseText(told, index + 1, say, language)),
    foot.join('\n'),
  ].join('\n\n');
  if (open === 0) return { subject: say('subject.done', { count: String(cases.length) }), text };
  return { subject: say(open === 1 ? 'subject.one' : 'subject.many', { count }), text };
}

function caseText(told: ToldCase, number: number, say: Say, language: PersonLanguage): string {
  const { kind, code, reason } = told;
  const who = told.name === '' || told.name === told.address ? told.address : `${told.name}, ${told.address}`;
  const lines = [
    say('list', { list: told.list }),
    told.mailing === '' ? '' : say('mailing', { mailing: told.mailing }),
    reason === null ? '' : say('back', { reason: letters[language][`returned.${reason}`] }),
    told.said === '' ? '' : say('said', { said: told.said }),
    kind === 'bounce' ? '' : say(kind),
    ...(code === null
      ? [say('removed')]
      : kind === 'join'
        ? [`${say('admit')} ${code}`, `${say('reject')} ${code}`]
        : [`${say('remove')} ${code}`, `${say('keep')} ${code}`]),
  ];
  return [
    `${String(number)}. ${oneLine(who)}`,
    ...lines.filter((line) => line !== '').map((line) => `   ${oneLine(line)}`),
  ].join('\n');
}

/** Names and servers' words come from letters: one line each, and not for ever. */
function oneLine(text: string): string {
  const flat = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return flat.length <= longestLine ? flat : `${flat.slice(0, longestLine)} …`;
}
