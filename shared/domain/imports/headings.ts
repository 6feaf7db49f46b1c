import { sortKey } from '../text/sort-key.ts';
import type { ColumnTarget } from './target.ts';

/** Words of a heading without case, accents and punctuation: "E-Mail_Adresse 1" is "e mail adresse 1". */
export function headingKey(heading: string): string {
  return sortKey(heading.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'));
}

/** A heading the program knows: what the column becomes, or `aside` for what it is good to leave out. */
export type KnownHeading = ColumnTarget | { readonly kind: 'aside' };

interface Rule {
  readonly pattern: RegExp;
  readonly target: KnownHeading;
}

const mail = '(?:e ?mails?|mails?|e ?post)';
const kinds =
  '(?:privat|private|personal|personlich|dienstlich|geschaftlich|business|work|home|arbeit|other|andere|weitere|eltern|parents|mutter|vater|erste|zweite|primare?|primary|secondary|sekundare|haupt|default|allgemein|kontakt|contact|user|mitglied|member|kunde|customer|empfanger|recipient|subscriber|alternativ|alternate)';

/** Headings about an address that hold none. */
const notAnAddress =
  /\b(type|typ|art|label|display|anzeige|anzeigename|format|status|state|datum|date|time|zeit|verified|bestatigt|confirmed|count|anzahl|sent|gesendet|gultig|valid|erlaubt|optin|opt|newsletter|hash|id|anrede|name|bezeichnung|html|count|bounces?|permission|erwunscht|versand|liste|list)\b/;

const address = new RegExp(
  `^(?:${kinds} )*${mail}(?: \\d+)?(?: ?(?:adressen?|address(?:es)?|adr|addr))?(?: (?:${kinds}|\\d+|value|wert|in|der|des|von|of))*$`,
);

/** German and English headings as address books, spreadsheets and club programs write them. First match counts. */
const rules: readonly Rule[] = [
  {
    pattern:
      /^(?:(?:n |cn )?given|first|vor ?name[n]?|ruf ?name|first ?names?|given ?names?|fore ?name|vname|fname|christian name)(?: \d| des kindes| kind| person)?$/,
    target: { kind: 'given-name' },
  },
  {
    pattern:
      /^(?:(?:n )?family|last|nach ?name[n]?|familien ?name[n]?|family ?names?|last ?names?|sur ?names?|zu ?name|nname|lname)(?: \d| des kindes| kind| person)?$/,
    target: { kind: 'family-name' },
  },
  {
    pattern:
      /^(?:(?:nach|familien|zu)? ?name (?:und )?vor ?name|last ?name first ?name|surname (?:and )?(?:first name|given name|forename))$/,
    target: { kind: 'full-name', order: 'family-given' },
  },
  {
    pattern:
      /^(?:vor ?name (?:und |and )?(?:(?:nach|familien|zu)? ?name)|vor und (?:nach|zu|familien) ?name|first (?:and )?last ?name|(?:voller|vollstandiger|ganzer|kompletter) name|full ?name|complete name|anzeige ?name|display ?name|formatted name|angezeigter name)$/,
    target: { kind: 'full-name', order: 'given-family' },
  },
  {
    pattern:
      /^(?:brief ?|mail ?)?(?:anrede(?:form|text|zeile)?|salutation|greeting|grussformel|begrussung)(?: name)?$/,
    target: { kind: 'salutation' },
  },
  {
    pattern:
      /^(?:(?:korrespondenz|brief|bevorzugte|preferred)? ?(?:sprache|language|lang|locale|sprachcode|language code|preferred language))$/,
    target: { kind: 'language' },
  },
  {
    pattern:
      /^(?:gruppen?|gruppe n|groups?|gruppenmitgliedschaft|group membership|abt|abteilung(?:en)?|sparten?|sektion(?:en)?|mannschaft(?:en)?|teams?|kategorien?|categor(?:y|ies)|schlagworte?r?|tags?|labels?|stimm ?(?:gruppe|lage|fach)|register|ensembles?|kreise?|arbeitskreise?|verteiler|segmente?)$/,
    target: { kind: 'groups' },
  },
  {
    pattern:
      /^(?:(?:plz|postleitzahl|zip|zip code|postal code|post ?code) (?:und |and )?(?:ort|wohnort|stadt|city|town))$/,
    target: { kind: 'own-field', name: 'Ort', fieldKind: 'text' },
  },
  {
    pattern: /^(?:(?:wohn)?ort|stadt|gemeinde|city|town|ort privat|home city|privat ort|home address city)$/,
    target: { kind: 'own-field', name: 'Ort', fieldKind: 'text' },
  },
  {
    pattern:
      /^(?:eintritt(?:sdatum| am)?|eingetreten(?: am)?|beitritt(?:sdatum)?|mitglied seit|member since|join(?:ed)?(?: date| on)?|date joined|membership start|aufnahme(?:datum)?)$/,
    target: { kind: 'own-field', name: 'Mitglied seit', fieldKind: 'date' },
  },
  {
    pattern:
      /^(?:mitgl(?:ieds?)? ?(?:nr|nummer|no)|member(?:ship)? (?:no|number|id)|nr|lfd nr|no|id|nummer|number|iban|bic|swift|konto(?: ?(?:nr|nummer|inhaber))?|account number|bank(?:name)?|blz|sepa.*|mandat.*|bemerkung(?:en)?|notiz(?:en)?|notes?|remarks?|kommentare?|comments?|(?:tele)?fon.*|tel(?:efon)?(?: .*)?|phone.*|mobil(?:e|funk|telefon)?.*|handy.*|(?:tele)?fax.*|strasse.*|str|street.*|hausnummer|hausnr|plz|postleitzahl|zip(?: code)?|postal code|geburts(?:tag|datum|ort)|geb(?: datum)?|geboren(?: am)?|birth ?(?:day|date)|date of birth|dob|geschlecht|gender|sex|titel|title|land|country|web(?:seite|site)?|homepage|url|passwort|password|beitrag.*|betrag|amount|fee)$/,
    target: { kind: 'aside' },
  },
];

/** Names that are headings of a whole name, unless another column has the given name. */
const loose =
  /^(?:name|names|namen|name n|kontakt(?:name)?|contact(?: name)?|ansprechpartner(?:in)?|mitglied(?:er|ername)?|member(?: name)?|teilnehmer(?:in)?|participant|person|empfanger(?:in)?|recipient(?: name)?|nutzer|benutzer(?:name)?|user ?name|sanger(?:in)?|schuler(?:in)?|eltern(?:teil)?|parent|spieler(?:in)?|player|kind|child|betreff nach name|subscriber)$/;

/** What a heading says, or null when it says nothing the program knows. */
export function knownHeading(heading: string): KnownHeading | null {
  const key = headingKey(heading);
  if (key === '') return null;
  if (address.test(key) && !notAnAddress.test(key)) return { kind: 'address' };
  for (const { pattern, target } of rules) if (pattern.test(key)) return target;
  return loose.test(key) ? { kind: 'full-name', order: 'given-family' } : null;
}

/** Whether a heading may also stand for the family name alone, when there is a column of given names. */
export function isLooseName(heading: string): boolean {
  const key = headingKey(heading);
  return key === 'name' || key === 'namen' || key === 'names';
}
