/**
 * Words that name another address as somebody's own from now on, matched against a folded sentence up to that address.
 * German, English, French, Spanish, Italian, Dutch, Polish. No signature and no "in urgent cases" is among them.
 */
const mail = String.raw`(?:e-?mail(?:-?adresse)?|mail(?:-?adresse)?|adresse)`;
const now = String.raw`(?:ab (?:sofort|jetzt|heute|dem [^,;]{1,20})|kunftig|in zukunft|zukunftig|von nun an|nur noch)`;

export const namesNewAddress: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:meine|unsere|neue) (?:(?:neue|private|aktuelle|geanderte) )?(?:e-?)?(?:mail-?)?adresse (?:hat sich geandert|ist (?:ab|jetzt|nun)|lautet|wechselt|andert sich)\b|\b(?:meine|unsere|eine|habe ich die|die|nun die|folgende) neue ${mail}|^(?:achtung,? |wichtig:? )?neue ${mail}\b`,
  ),
  new RegExp(
    String.raw`\b(?:ich bin|sie erreichen mich|ihr erreicht mich|du erreichst mich|erreichbar bin ich|wir sind|sie erreichen uns|bin ich|erreichen sie mich)\b.{0,40}${now}.{0,50}\b(?:unter|uber|an)\b|${now}.{0,50}\b(?:bin ich|sind wir|erreichen sie (?:mich|uns)|erreicht ihr (?:mich|uns)|erreichbar)\b.{0,50}\b(?:unter|uber)\b|${now}.{0,30}\b(?:erreichbar )?unter\b|\b(?:schreiben|senden|schicken) sie\b.{0,60}${now}.{0,40}\ban\b|${now} (?:bitte )?(?:nur )?(?:an|unter)\b`,
  ),
  new RegExp(
    String.raw`\b(?:andern|andert|aktualisieren|tauschen|ersetzen) (?:sie )?(?:bitte )?(?:meine|unsere) ${mail}\b|\b(?:bitte )?meine ${mail} (?:bitte )?(?:andern|in|auf|zu)\b`,
  ),
  /\b(?:my|our|a) new (?:e-?mail )?(?:address|e-?mail)\b|\bmy (?:e-?mail )?(?:address|e-?mail) (?:has changed|is changing|will change|is now|changed)\b|^new (?:e-?mail )?address\b|\b(?:change|update) my (?:e-?mail )?(?:address|e-?mail)\b|\b(?:from now on|in (?:the )?future|with immediate effect|as of [^,;]{1,20}|starting [^,;]{1,20})\b.{0,50}\b(?:reach me|write to me|contact me|use|e-?mail me)\b|\b(?:reach|contact|write to|e-?mail) me\b.{0,20}\b(?:from now on|in (?:the )?future)\b|\bi have moved to\b/,
  /\b(?:ma|mon|notre|une|la) (?:nouvelle adresse|nouvel (?:e-?mail|courriel))\b|^nouvelle adresse\b|\bmon adresse\b.{0,20}\b(?:a change|change|est desormais|devient)\b|\b(?:desormais|dorenavant|a l'avenir)\b.{0,60}\b(?:joindre|ecrire|contacter|adresse|a)\b/,
  /\b(?:mi|nuestra|nuestro|una|un|la) (?:nueva direccion|nuevo (?:correo|e-?mail))\b|^(?:nueva direccion|nuevo correo)\b|\bmi (?:direccion|correo)\b.{0,30}\b(?:ha cambiado|cambia|es ahora)\b|\b(?:a partir de ahora|desde ahora|en adelante)\b.{0,60}\b(?:escrib\w+|contact\w+|a|en)\b/,
  /\b(?:il (?:mio|nostro)|mio|un|la mia) (?:nuovo (?:indirizzo|e-?mail)|nuova (?:e-?mail|mail|casella))\b|^nuov[oa] (?:indirizzo|e-?mail)\b|\bil mio indirizzo\b.{0,30}\b(?:e cambiato|cambia|e ora|diventa)\b|\b(?:d'ora in poi|da ora in poi|in futuro)\b.{0,60}\b(?:scriv\w+|contatt\w+|a|all'indirizzo)\b/,
  /\b(?:mijn|ons|een) nieuwe? (?:e-?mail-?adres|mail-?adres|adres|e-?mail)\b|^nieuw (?:e-?mail-?)?adres\b|\bmijn (?:e-?mail-?)?adres\b.{0,20}\b(?:is gewijzigd|is veranderd|wijzigt|wordt)\b|\b(?:voortaan|vanaf nu|in het vervolg)\b.{0,60}\b(?:op|via|bereikbaar|naar)\b/,
  /\b(?:moj|nasz|nowy)? ?nowy (?:adres|e-?mail)\b|\bmoj adres\b.{0,20}\b(?:zmienil sie|sie zmienil|to teraz|zmienia sie)\b|\b(?:od teraz|od dzis|odtad)\b.{0,60}\b(?:pisac|pod|na adres|kontakt\w*)\b/,
];

/** Somebody else's address, one for urgent cases or of a deputy, an address that is over, or no address at all. */
export const namesAnother =
  /\b(?:adresse (?:von|des|der|unser\w*|fur den) |address (?:of|for) (?!me\b)|adresse (?:de|du|des) (?!courriel|messagerie|mail|e-?mail)|direccion de (?!correo|e-?mail)|indirizzo (?:di|del|della) (?!posta|e-?mail)|adres van |(?:dringend|urgen|spoed|piln|vertret|kolleg|colleague|successor|nachfolg|ansprechpartner|nicht mehr (?:im|bei|tatig)|no longer (?:with|working|employed|at)|sostitu|sustitu|remplac|vervang|zastep)\w*|(?:keine?|not?|pas de|ninguna|nessun|geen|nie mam) (?:a )?(?:neue|new|nouvel|nueva|nuov|nieuw|now)\w*)/;
