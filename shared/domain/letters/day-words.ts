/** Languages in which out-of-office replies are read. */
export type LetterLanguage = 'de' | 'en' | 'fr' | 'es' | 'it' | 'nl' | 'pl';

/** Names of the months in the seven languages, folded; January first. */
export const monthNames: readonly string[] = [
  'januar|janner|january|januari|janvier|janv|jan|enero|ene|gennaio|genn|gen|stycznia|styczen|sty',
  'februar|feber|february|februari|feb|fevrier|fevr|fev|febrero|febbraio|febbr|lutego|luty|lut',
  'marz|maerz|mrz|march|mars|marzo|mar|maart|mrt|marca|marzec',
  'april|apr|avril|avr|abril|abr|aprile|kwietnia|kwiecien|kwi',
  'mai|may|mayo|maggio|magg|mei|maja|maj',
  'juni|june|juin|junio|jun|giugno|giu|czerwca|czerwiec|cze',
  'juli|july|juillet|juil|julio|jul|luglio|lug|lipca|lipiec|lip',
  'august|augustus|aug|aout|agosto|ago|sierpnia|sierpien|sie',
  'september|septembre|septiembre|setiembre|settembre|sept|sep|sett|set|wrzesnia|wrzesien|wrz',
  'oktober|okt|october|octobre|octubre|ottobre|oct|ott|pazdziernika|pazdziernik|paz',
  'november|novembre|noviembre|nov|listopada|listopad|lis',
  'dezember|december|decembre|diciembre|dicembre|dez|dec|dic|grudnia|grudzien|gru',
];

/** Names of the days of the week, folded, as they stand alone; Monday first. */
export const weekdayNames: readonly string[] = [
  'montag|monday|lundi|lunes|lunedi|maandag|poniedzialek|poniedzialku',
  'dienstag|tuesday|mardi|martes|martedi|dinsdag|wtorek|wtorku',
  'mittwoch|wednesday|mercredi|miercoles|mercoledi|woensdag|sroda|srody|srode',
  'donnerstag|thursday|jeudi|jueves|giovedi|donderdag|czwartek|czwartku',
  'freitag|friday|vendredi|viernes|venerdi|vrijdag|piatek|piatku',
  'samstag|sonnabend|saturday|samedi|sabado|sabato|zaterdag|sobota|soboty|sobote',
  'sonntag|sunday|dimanche|domingo|domenica|zondag|niedziela|niedzieli|niedziele',
];

/** How a weekday is shortened before a date. */
export const shortWeekdays =
  'mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu|thurs?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mie|jue|vie|sab|dom|gio|ma|wo|vr|za|zo|pon|wt|sr|czw|pt|sob|nd';
