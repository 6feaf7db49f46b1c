import { foldWords } from './fold-words.ts';

const held =
  /\b(?:(?:your|the|this) (?:e-?mail|message|mail)\b.{0,60}\b(?:held|waiting|quarantine\w*|not (?:yet )?(?:been )?delivered|on hold|pending|blocked)|(?:first time|never)\b.{0,40}\b(?:e-?mailed|written|received)|(?:not|isn't|aren't) (?:on|in) (?:my|his|her|their|the) (?:guest list|white ?list|approved|allowed|contacts?|address book)|(?:unknown|unrecognized|new) senders?|challenge\/response|tmda|guest ?list|waiting list|verify (?:that )?you are|spam ?(?:arrest|blocker|protection|filter|schutz)|(?:against|gegen) spam|unsolicited (?:e-?)?mail|ihre (?:e-?mail|nachricht|mail)\b.{0,70}\b(?:zuruckgehalten|noch nicht zugestellt|nicht zugestellt|wartet|quarantane|blockiert|angehalten)|(?:noch )?nicht auf (?:meiner|der|seiner|ihrer) (?:weissen liste|whitelist|liste)|unbekannte[rn]? absender|erstmals? (?:eine )?(?:e-?mail|nachricht))/;
const asks =
  /\b(?:confirm (?:that )?(?:you(?:'re| are)|your (?:message|e-?mail|identity|address)|this message|it)|prove (?:that )?you(?:'re| are)|(?:you are|you're) (?:a |not a )?(?:human|real person|person|spammer|robot)|(?:click|follow|visit)\b.{0,80}\b(?:to|and|so)\b.{0,60}\b(?:verif\w+|deliver\w*|confirm\w*|approve\w*|authenticat\w+|released?)|(?:please )?(?:simply |just )?reply to this (?:message|e-?mail)|complete (?:this|the) (?:verification|captcha|form)|(?:enter|type) the (?:word|code|letters|numbers)|request(?:ing)? (?:to be|that)\b.{0,40}\b(?:approved|added)|bestatigen sie\b.{0,60}\b(?:mensch|kein (?:spam\w*|roboter)|absender|nachricht|e-?mail|mail)|(?:klicken|antworten|folgen) sie\b.{0,90}\b(?:zugestellt|zuzustellen|freigegeben|freischalt\w*|bestatig\w*|link)|(?:dass sie|sie) (?:ein mensch|kein (?:spam\w*|roboter|automat))|geben sie\b.{0,40}\b(?:code|zeichen|zahlen)\b.{0,20}\bein)/;
const services =
  /(?:^|[@.])(?:boxbe\.com|spamarrest\.com|mailblocks\.com|0spam\.com|knowspam\.net|qurb\.com|vanquish\.com)$/i;
/** A list that asks whether one meant to join it is no guard of somebody's mailbox. */
const signUp =
  /\b(?:subscri\w+|sign(?:ed)? ?up|newsletter|registration|registrier\w*|anmeld\w*|abonn\w*|account|konto|passwor\w+|bestellung|order)\b/;

/**
 * Whether a guard in front of somebody's mailbox holds our mail back until a person confirms it ("challenge-response",
 * as TMDA, Boxbe and others do). Such a question is shown and never answered: answering it for others is what spammers do.
 * @param from the sender's address
 * @param own lines its writer wrote, without what is quoted
 */
export function isChallenge(from: string, subject: string, own: readonly string[]): boolean {
  const text = foldWords(`${subject}. ${own.join(' ').slice(0, 3000)}`);
  if (signUp.test(text) && !/\bspam/.test(text)) return false;
  if (services.test(from)) return asks.test(text) || held.test(text);
  return held.test(text) && asks.test(text);
}
