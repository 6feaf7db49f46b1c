import type { PersonLanguage } from '../recipients/recipient.ts';

/** What is on record about a confirmed sign-up besides the wording, which is the whole of our question. */
export interface ConfirmedFacts {
  readonly typed: string;
  readonly normalised: string;
  /** Unix milliseconds. */
  readonly askedAt: number;
  readonly questionAt: number;
  readonly confirmedAt: number;
  readonly questionId: string;
  /** Public number in the token. */
  readonly request: number;
}

/** Evidence, and so no screen text: it is a rule of this noun and stands here, as in `recorded-wording.ts`. */
const sentences: Readonly<Record<PersonLanguage, (facts: ConfirmedFacts) => string>> = {
  de: (facts) =>
    `Anmeldung mit Bestätigung. Adresse: ${facts.typed} (${facts.normalised}). Anfrage: ${moment(facts.askedAt)}. Frage gesendet: ${moment(facts.questionAt)}, ${facts.questionId}. Bestätigt: ${moment(facts.confirmedAt)}, Nummer ${facts.request}.`,
  en: (facts) =>
    `Confirmed sign-up. Address: ${facts.typed} (${facts.normalised}). Request: ${moment(facts.askedAt)}. Question sent: ${moment(facts.questionAt)}, ${facts.questionId}. Confirmed: ${moment(facts.confirmedAt)}, number ${facts.request}.`,
};

export function confirmedNote(language: PersonLanguage, facts: ConfirmedFacts): string {
  return sentences[language](facts);
}

/** To the second, in UTC (ISO 8601). */
function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
