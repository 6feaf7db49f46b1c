/** Words by which machines answer, all matched against folded text. German, English, French, Spanish, Italian, Dutch, Polish. */

/** What stands in front of a subject that answers, in the seven languages. */
const answerPrefix = /^(?:re|aw|antw?|antwort|r|rif|res|sv|odp|odpowiedz|betr) ?(?:\[\d+\])?:/;

const sureTitles = [
  String.raw`auto(?:matic)?[ -]?(?:reply|response|respons)|automat(?:ed|ic) (?:e-?mail )?(?:reply|response)|out[ -]of[ -](?:the[ -])?office(?: ?(?:auto(?:matic)?[ -]?)?(?:reply|response|message|notification|alert))?|auto ?: .{0,80}(?:out of the office|is away)|vacation (?:reply|message|response|notice)|away (?:message|notice)`,
  String.raw`autom(?:atische|\.) (?:ruck)?antwort|automatische (?:ruckmeldung|abwesenheit\w*|eingangsbestatigung|antwort-?e?-?mail)|abwesenheits(?:notiz|nachricht|meldung|mitteilung|assistent|agent|info(?:rmation)?|benachrichtigung|hinweis|antwort)|abwesenheit wegen urlaub|autoantwort`,
  String.raw`reponse automatique|message (?:d'absence|automatique)|(?:avis|notification) d'absence|absence (?:du|de) bureau|absent du bureau`,
  String.raw`respuesta automatica|contestacion automatica|autorespuesta|mensaje de ausencia|aviso de ausencia|fuera de (?:la )?oficina`,
  String.raw`risposta automatica|risponditore automatico|messaggio di assenza|(?:assente|assenza|fuori) (?:dall'|da )?ufficio|fuori sede`,
  String.raw`automatisch (?:antwoord|bericht)|automatische (?:beantwoording|reactie)|afwezigheids(?:bericht|melding|assistent)|niet (?:op|in) (?:het )?kantoor|niet aanwezig`,
  String.raw`automatyczna odpowiedz|odpowiedz automatyczna|autoodpowiedz|autoresponder|nieobecnosc w biurze|poza biurem`,
].join('|');
/** Behind such a title comes its end or the subject of what it answers; "Abwesenheitsnotiz einrichten" is a letter about one. */
const sureSubject = new RegExp(
  String.raw`^(?:\[[^\]]{1,30}\] ?)?(?:${sureTitles})(?=$| ?[:;(\[!.,–—-]| (?:re|aw|fw|wg|von|fur|zu|auf|bis|from|to|for|until|pour|de|du|a|jusqu|sur|per|di|su|fino|van|op|tot|na|od|do|w)\b)`,
);
const looseSubject =
  /^(?:auto:|ooo\b|out of (?:the )?office|i am (?:away|out)|away from|on (?:vacation|holiday|leave)|vacation|holidays?\b|urlaub|abwesen|(?:ich bin )?(?:im urlaub|nicht im (?:buro|haus|dienst))|ausser haus|conges?\b|en conge|vacances|absen(?:ce|te?)\b|vacaciones|ausen(?:te|cia)|in ferie|ferie|assen(?:te|za)|vakantie|met vakantie|afwezig|urlop|nieobecn|na urlopie)/;

const absences = [
  String.raw`\b(?:ich (?:bin|befinde mich)|bin ich|befinde ich mich|wir sind)\b.{0,70}\b(?:abwesend|(?:im|in|auf) (?:\w+ )?(?:urlaub|elternzeit|mutterschutz|dienstreise|ruhestand|kur|ferien)|nicht (?:im (?:buro|haus|dienst|amt)|erreichbar|da|anwesend|am arbeitsplatz|vor ort)|ausser haus|verreist|krank\w*)\b`,
  String.raw`\b(?:das|unser|mein) (?:buro|sekretariat|geschaftsstelle|praxis)\b.{0,60}\b(?:geschlossen|nicht besetzt)|\b(?:die|unsere) (?:geschaftsstelle|praxis)\b.{0,60}\b(?:geschlossen|nicht besetzt)`,
  String.raw`\b(?:i am|i'm|i will be|i'll be|we are)\b.{0,50}\b(?:out of (?:the |my )?office|away|on (?:\w+ )?(?:vacation|holidays?|leave|business trip)|on (?:maternity|paternity|parental|annual|sick) leave|travell?ing|not (?:in the office|available|reachable)|unavailable)\b|\b(?:the|our) office (?:is|will be) closed\b`,
  String.raw`\bje (?:suis|serai)\b.{0,50}\b(?:absente?|en (?:conges?|vacances|deplacement|formation)|hors du bureau|indisponible|injoignable)\b`,
  String.raw`\b(?:estoy|estare|me encuentro|me encontrare)\b.{0,50}\b(?:ausente|de vacaciones|fuera de (?:la )?oficina|de viaje|de baja|de permiso)\b`,
  String.raw`\b(?:sono|saro)\b.{0,50}\b(?:assente|in (?:ferie|vacanza|trasferta|congedo|malattia)|fuori (?:ufficio|sede|dall'ufficio))\b`,
  String.raw`\b(?:ik ben|ben ik)\b.{0,60}\b(?:afwezig|(?:met|op) vakantie|niet (?:aanwezig|bereikbaar|op kantoor)|met verlof|op reis)\b`,
  String.raw`\b(?:jestem|bede|przebywam)\b.{0,50}\b(?:nieobecn\w+|na urlopie|poza biurem|w delegacji|na zwolnieniu|niedostepn\w+)\b`,
].join('|');
/** Somebody is away. People write that too. */
const absence = new RegExp(absences);

/** A machine names itself. */
const machineSpeaks =
  /\b(?:this is an automat(?:ed|ic)(?:ally generated)? (?:e-?mail )?(?:reply|response)|(?:dies|das|hier) ist eine automatisch(?:e| generierte| erstellte| erzeugte| versandte) (?:antwort|ruckantwort|abwesenheitsnotiz|abwesenheitsnachricht|eingangsbestatigung)|diese (?:antwort|ruckmeldung) (?:wurde|ist) automatisch|automatische abwesenheits\w+|ceci est une reponse automatique|reponse automatique :|esta es una respuesta automatica|(?:questa|questo) e (?:una risposta|un messaggio) automatic[ao] (?:di assenza)?|dit is een automatisch (?:antwoord|gegenereerd antwoord)|to jest (?:automatyczna odpowiedz|odpowiedz automatyczna|wiadomosc automatyczna))/;

/** What a note says and a person writing to somebody hardly does, next to being away. */
const noteFormulas = [
  String.raw`(?:vielen |besten |herzlichen )?dank fur (?:ihre|deine|eure|die) (?:e-?mail|mail|nachricht|anfrage)\b|(?:e-?mails?|mails?|nachrichten?|post)\b.{0,40}\b(?:wird|werden) (?:in dieser zeit |automatisch )?(?:nicht|auch nicht) (?:automatisch )?(?:weitergeleitet|gelesen|bearbeitet|abgerufen)|(?:wird|werden) nicht (?:automatisch )?weitergeleitet|in dringenden (?:fallen|angelegenheiten)\b.{0,60}\b(?:wenden|kontaktieren|schreiben|rufen) sie|nach meiner ruckkehr|(?:keinen|eingeschrankten|nur eingeschrankt) zugriff auf (?:meine|die) (?:e-?mails?|mails|nachrichten)|meine vertretung (?:ist|ubernimmt|hat)|vertreten (?:werde|wird) ich|diese (?:e-?mail|nachricht|mail) (?:wurde|ist) automatisch (?:erzeugt|erstellt|generiert|versandt|verschickt)|schnellstmoglich (?:beantworten|bearbeiten)|(?:werde|werden) (?:ihre|deine) (?:e-?mail|mail|nachricht)\b.{0,60}\b(?:beantworten|bearbeiten|lesen)`,
  String.raw`thank(?:s| you) for (?:your?|the) (?:e-?mail|message|mail|inquiry|enquiry)|(?:limited|no|intermittent) access to (?:my )?(?:e-?mails?|mails?|messages)|(?:e-?mails?|messages) (?:are|is|will) not be(?:ing)? (?:forwarded|read|monitored)|not (?:being )?(?:forwarded|monitored)|(?:if|for) (?:your|this|the|it is|anything)?.{0,30}\burgent\b.{0,60}\b(?:please )?(?:contact|call|e-?mail|write)|respond (?:to (?:your|you).{0,30} )?(?:as soon as possible )?(?:up)?on my return|(?:upon|after|on) my return|this (?:e-?mail|message|mail) (?:was|is|has been) (?:automatically (?:generated|created|sent)|generated automatically)`,
  String.raw`merci (?:de|pour) votre (?:message|e-?mail|courriel|mail)|en cas d'urgence\b|votre (?:message|mail|courriel)\b.{0,50}\b(?:ne sera pas|sera (?:lu|traite))|a mon retour|acces (?:limite|restreint) a (?:ma messagerie|mes (?:e-?mails?|courriels|messages))`,
  String.raw`gracias por su (?:mensaje|correo|e-?mail)|(?:en caso de|para (?:asuntos|temas)?) ?urgen\w+|(?:a|tras) mi (?:regreso|vuelta)|acceso limitado a(?:l)? (?:mi )?correo`,
  String.raw`grazie per (?:la (?:sua|tua|vostra)|il (?:suo|tuo|vostro)) (?:e-?mail|messaggio)|(?:in caso di|per) urgenz\w+|per (?:comunicazioni |questioni )?urgenti|al mio (?:rientro|ritorno)|accesso limitato alla (?:posta|mail)`,
  String.raw`(?:hartelijk )?(?:dank|bedankt) voor (?:uw|je|jouw) (?:e-?mail|mail|bericht)|(?:in|bij) (?:dringende|spoed\w*)\b|voor (?:dringende|spoedeisende)\b|na mijn (?:terugkeer|vakantie)|niet doorgestuurd|beperkt (?:toegang|bereikbaar)`,
  String.raw`dziekuje za (?:wiadomosc|maila?|e-?mail|kontakt)|w (?:pilnych|naglych) (?:sprawach|przypadkach)|po (?:moim )?powrocie|ograniczony dostep do (?:poczty|maili|e-?maili)`,
].join('|');
const noteFormula = new RegExp(noteFormulas);

/** What a subject and the first own words say about who wrote them. */
export interface Words {
  readonly sureSubject: boolean;
  readonly looseSubject: boolean;
  readonly answerPrefix: boolean;
  readonly absence: boolean;
  readonly machineSpeaks: boolean;
  readonly noteFormula: boolean;
}

/** Looks for those words; both texts are folded, `beginning` is what stands unquoted on top. */
export function wordsOf(subject: string, beginning: string): Words {
  return {
    sureSubject: sureSubject.test(subject),
    looseSubject: looseSubject.test(subject),
    answerPrefix: answerPrefix.test(subject),
    absence: absence.test(beginning),
    machineSpeaks: machineSpeaks.test(beginning),
    noteFormula: noteFormula.test(beginning),
  };
}
