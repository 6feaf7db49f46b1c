import type { LetterLanguage } from './day-words.ts';

/**
 * Words that make a day the last one away (`last`) or the first one back (`back`). Both are matched against the folded
 * text around the day: `before` ends at it, `after` begins behind it.
 */
export interface AwayLead {
  /** Null where the words are signs of any language. */
  readonly language: LetterLanguage | null;
  readonly sense: 'last' | 'back';
  readonly before: RegExp;
  readonly after?: RegExp;
}

/** Between two words of one sentence; the dots of a date are no end. */
const near = String.raw`(?:[^.!?;]|\d\.|\.\d|\b(?:mr|mrs|dr|ca|st)\.){0,45}?`;
const article = String.raw`(?: (?:den|dem|the|le|la|el|il|lo|dnia|de|day|dia|giorno|jour))?`;
const again = String.raw`^ ?,?${near}\b(?:wieder|zuruck|beantwort\w*|bearbeit\w*|melden?|gelesen)\b`;

const lead = (
  language: AwayLead['language'],
  sense: AwayLead['sense'],
  before: string,
  after?: string,
): AwayLead => ({
  language,
  sense,
  before: new RegExp(`(?:${before})${article}$`),
  ...(after === undefined ? {} : { after: new RegExp(after) }),
});

/** The first that fits counts: what says "not before" stands before what says "until". */
export const awayLeads: readonly AwayLead[] = [
  lead(
    'de',
    'back',
    String.raw`\b(?:wieder|zuruck)\b${near} (?:ab|am|seit|von|zum)|\bruckkehr(?: ist)?(?: voraussichtlich)?:?(?: am)?|\bnicht vor`,
  ),
  lead(
    'de',
    'back',
    String.raw`\b(?:ab|am|erst am|erst ab)`,
    String.raw`^(?!${near}\b(?:nicht|kein\w*) (?:wieder )?(?:im|erreichbar|da)\b)${again.slice(1)}`,
  ),
  lead(
    'de',
    'back',
    String.raw`\bab`,
    String.raw`^(?!${near}\b(?:nicht|kein\w*)\b)${near}\b(?:erreichbar|fur sie da|im (?:buro|dienst|haus))\b`,
  ),
  lead(
    'de',
    'last',
    String.raw`\bbis(?: (?:einschliesslich|einschl\.?|inklusive|inkl\.?|incl\.?|voraussichtlich|vorauss\.?|zum|mindestens|und mit|ende|zu))*:?`,
  ),
  lead('de', 'last', String.raw`\bnach`, again),
  lead(
    'en',
    'back',
    String.raw`\b(?:return(?:ing)?|back|in the office|available|in again)\b${near}\b(?:until|till|before)|\bnot before`,
  ),
  lead(
    'en',
    'back',
    String.raw`\b(?:back|return(?:ing|s)?|(?:available|reachable|in the office|in|at work) again|resum\w+ work|return date)\b(?: to (?:the |my )?(?:office|work|desk))?(?: in (?:the |my )?office)?(?: is)?:?(?: (?:on|from|as of|by))?|\b(?:back|return(?:ing)?)\b${near} (?:on|from)`,
  ),
  lead('en', 'back', String.raw`\b(?:on|from|as of)`, String.raw`^,? ?${near}\b(?:back|again|return)\b`),
  lead(
    'en',
    'last',
    String.raw`\b(?:until|till|til|through|thru|up to|to and including)(?: (?:and including|the end of|including))?:?|\bfrom\b${near} to|\bbetween\b${near} and`,
  ),
  lead('en', 'last', String.raw`\b(?:reply|respond|answer|get back|be back|return|deal)\b${near} after`),
  lead(
    'fr',
    'back',
    String.raw`\b(?:de retour|mon retour|reviendrai|rentrerai|rentre|reprendrai|reprise)\b${near}(?: le| du| des| au| lundi|:)|\b(?:de|a) nouveau\b${near} (?:le|du)|\bpas avant`,
  ),
  lead(
    'fr',
    'back',
    String.raw`\b(?:a partir du|des le|a compter du)`,
    String.raw`^ ?,?(?!${near}\b(?:absente?|conge)\b)${near}\b(?:nouveau|retour|repondr\w+|joignable|disponible)\b`,
  ),
  lead('fr', 'last', String.raw`\bjusqu'(?:au|a|en)|\b(?:du|depuis le)\b${near} au|\bentre le\b${near} et`),
  lead(
    'es',
    'back',
    String.raw`\b(?:regres\w+|vuelv\w+|volver\w*|vuelta|reincorpor\w+|retorn\w+)\b${near}(?: el| del| al|:)|\bde nuevo\b${near} (?:el|del)`,
  ),
  lead(
    'es',
    'back',
    String.raw`\b(?:a partir del?|desde el)`,
    String.raw`^ ?,?(?!${near}\b(?:ausente|vacaciones)\b)${near}\b(?:de nuevo|nuevamente|disponible|respond\w+|vuelv\w+|volver\w*)\b`,
  ),
  lead(
    'es',
    'last',
    String.raw`\bhasta(?: el)?(?: proximo)?|\b(?:del|desde(?: el)?)\b${near} (?:al|hasta)|\bentre el\b${near} y(?: el)?`,
  ),
  lead(
    'it',
    'back',
    String.raw`\b(?:rientr\w+|torn\w+|ritorn\w+|riprender\w+|di nuovo)\b${near}(?: il| l'| dal| dall'| da|:| il giorno)`,
  ),
  lead(
    'it',
    'back',
    String.raw`\b(?:a partire )?(?:dal|dall')`,
    String.raw`^ ?,?${near}\b(?:di nuovo|nuovamente|risponder\w+|torner\w+)\b`,
  ),
  lead(
    'it',
    'last',
    String.raw`\b(?:fino|sino) (?:al?|all')|\b(?:dal|dall')\b${near} (?:al|all')|\btra il\b${near} e(?: il)?`,
  ),
  lead(
    'nl',
    'back',
    String.raw`\b(?:terug|weer (?:bereikbaar|aanwezig|op kantoor|beschikbaar|aan het werk))\b${near}(?: op| vanaf| per|:)|\bniet voor|\bweer vanaf`,
  ),
  lead(
    'nl',
    'back',
    String.raw`\b(?:vanaf|op|per)`,
    String.raw`^ ?,?(?!${near}\b(?:niet|afwezig)\b)${near}\b(?:weer|terug)\b`,
  ),
  lead('nl', 'last', String.raw`\btot(?: en met| uiterlijk)?|\bt\/m|\bt\.e\.m\.|\btussen\b${near} en`),
  lead(
    'pl',
    'back',
    String.raw`\b(?:wrac\w+|wroc\w+|powrot\w*|powroc\w*|ponownie|znowu|znow)\b(?:${near}(?: w| od| dnia| dniu|:))?`,
  ),
  lead(
    'pl',
    'back',
    String.raw`\bod`,
    String.raw`^ ?,?(?!${near}\bdo\b)${near}\b(?:ponownie|znow|znowu|wrac\w+|odpowie\w*)\b`,
  ),
  lead('pl', 'last', String.raw`\bdo(?: konca)?(?: dnia)?|\bod\b${near} do`),
  lead(null, 'last', String.raw`\d[\d. ]*(?:[a-z]+\.?)?(?: \d{4})? ?(?:-|–|—)`),
];
