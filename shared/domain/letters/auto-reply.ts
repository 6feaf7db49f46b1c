/** Looks up a header by its lower-case name; empty when there is none. */
export type HeaderOf = (name: string) => string;

const subjects =
  /^(?:(?:re|aw):\s*)?(?:auto(?:matic)?[ :-]*(?:reply|response|answer)?\s*:|auto(?:matic)?[ -]?(?:reply|response)|automatische (?:antwort|abwesenheit)|abwesenheit|out of (?:the )?office|ooo\b|vacation|urlaub:|autoreply|away from|ich bin (?:im urlaub|nicht im|abwesend)|i am (?:away|out of|on vacation)|nicht im (?:büro|haus)|auto:)/i;
const bodies =
  /(?:\bich (?:bin|befinde mich)\b.{0,60}\b(?:abwesend|im urlaub|nicht (?:im (?:büro|haus)|erreichbar|da)|außer haus|verreist)|automatische (?:antwort|nachricht)|abwesenheitsnotiz|\bi(?: am|'m) (?:currently )?(?:out of (?:the )?office|away|on (?:vacation|holiday|leave|annual leave))|this is an automat(?:ed|ic) (?:reply|response))/i;

/**
 * Whether a machine answered (RFC 3834): by its headers, or by a subject that says so, or by an
 * out-of-office sentence at the very beginning of an answer.
 */
export function isAutoReply(header: HeaderOf, subject: string, own: readonly string[]): boolean {
  const submitted = header('auto-submitted').toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (/auto[_-]?reply/i.test(header('precedence'))) return true;
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => header(name) !== '')) return true;
  if (/(?:^|,)\s*(?:oof|autoreply|all)/i.test(header('x-auto-response-suppress')) && subjects.test(subject))
    return true;
  if (subjects.test(subject)) return true;
  const answers = header('in-reply-to') !== '' || /^(?:re|aw):/i.test(subject);
  return (
    answers &&
    bodies.test(
      own
        .filter((line) => line !== '')
        .slice(0, 4)
        .join(' '),
    )
  );
}
