/** What a letter asks for with a command word, as Majordomo and LISTSERV know them, in German and English. */
export type Command = 'join' | 'leave';

const subjectPrefix = /^(?:(?:re|aw|fw|fwd|wg|antw|antwort)\s*(?:\[\d+\])?\s*:\s*)+/i;
const politeness =
  /^(?:hallo|hi|hello|guten (?:tag|morgen|abend)|moin|lieb\p{L}*|dear|sehr geehrt\p{L}*|servus|grüß gott)\b.{0,60}$/iu;
const leaving =
  /^(?:(?:bitte|please|kindly)[\s,:]+)?(?:(?:mich|meine adresse|diese adresse|uns|me)\s+)?(?:(?:vo[nm] .{1,60}|aus .{1,60}|hier|wieder)\s+)?(?:abmelden|abmeldung|austragen|unsubscribe|un-subscribe|signoff|sign off|sign me off|leave|remove(?: me)?|take me off|abbestellen|abbestellung|unsub|opt[ -]?out)\b/iu;
const leavingSentences =
  /\b(?:(?:melde|melden|trage|tragt|tragen|nehmt|nehmen|nimm|streicht|streichen|löscht|lösche)\s+(?:sie\s+)?(?:mich|uns|meine adresse)\b.{0,60}\b(?:ab|aus|raus|heraus|verteiler|liste)|(?:ich|wir)\s+(?:möchte|möchten|will|wollen)\s+(?:mich|uns)?\s*.{0,40}\babmelden|(?:i|we)\s+(?:want|would like|wish)\s+to\s+(?:unsubscribe|leave)|please\s+(?:unsubscribe|remove|take)\s+(?:me|us|my address)|(?:möchte|möchten) .{0,40}(?:nicht mehr|keine .{0,30}mehr) (?:erhalten|bekommen))/iu;
const joining =
  /^(?:(?:bitte|please|kindly)[\s,:]+)?(?:(?:mich|uns|me)\s+)?(?:(?:für .{1,60}|zur? .{1,60}|zum .{1,60})\s+)?(?:anmelden|anmeldung|eintragen|subscribe|sign ?up|sign me up|join|bestellen)\b/iu;
const joiningSentences =
  /\b(?:(?:ich|wir)\s+(?:möchte|möchten|würde|würden|will|wollen|hätte|hätten)\s+.{0,60}\b(?:anmelden|bekommen|erhalten|abonnieren|beziehen)\b|(?:melde|trage|nehmt|nehmen)\s+(?:sie\s+)?(?:mich|uns)\b.{0,60}\b(?:an|ein|auf)\b|(?:i|we)\s+(?:want|would like|wish|'d like)\s+to\s+(?:subscribe|join|receive|get|sign up)|please\s+(?:add|subscribe)\s+(?:me|us))/iu;
const negation = /\b(?:nicht|niemals|kein(?:e|en|esfalls)?|not|never|don'?t|do not|won'?t)\b/iu;
const doubleNegation = /\b(?:nicht mehr|keine .{0,30}mehr|no longer|not .{0,20} any ?more)\b/iu;
/** Command words count in the first lines only: further down people tell stories. */
const linesRead = 5;
const longestCommandLine = 160;

/**
 * The command in a subject or in the first lines somebody wrote; null for everything else. A question and
 * a "please do not" are no commands: a person reads those.
 */
export function readCommand(subject: string, own: readonly string[]): Command | null {
  const lines = own.filter((line) => line !== '' && !politeness.test(line)).slice(0, linesRead);
  const spoken = lines.find((line) => line.length <= longestCommandLine && said(line) !== null);
  const answered = subjectPrefix.test(subject);
  const inSubject = answered ? null : said(subject.replace(subjectPrefix, ''));
  if (lines.some((line) => refuses(line))) return null;
  return (spoken === undefined ? null : said(spoken)) ?? inSubject;
}

/** Whether a letter says not to do what it names: "please do not sign me off". Whatever it was sent to, a person reads it. */
export function contradicts(subject: string, beginning: string): boolean {
  return refuses(subject) || refuses(beginning);
}

function said(text: string): Command | null {
  const line = text.trim();
  // A link to leave somewhere else is no wish to leave here.
  if (line.endsWith('?') || line === '' || /https?:\/\//i.test(line)) return null;
  if (negation.test(line) && !doubleNegation.test(line)) return null;
  if (leaving.test(line) || leavingSentences.test(line)) return 'leave';
  if (joining.test(line) || joiningSentences.test(line)) return 'join';
  return null;
}

/** "Please do not sign me off" is the opposite of the word it contains. */
function refuses(line: string): boolean {
  return (
    negation.test(line) &&
    !doubleNegation.test(line) &&
    /abmeld|austrag|unsubscribe|remove|abbestell|anmeld|subscribe/iu.test(line)
  );
}
