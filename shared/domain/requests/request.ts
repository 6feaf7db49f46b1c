/** What somebody asked for by letter without anything we signed. */
export const requestKinds = ['join', 'leave'] as const;
export type RequestKind = (typeof requestKinds)[number];
/**
 * `asked`: a question with a token went to the address it is about. `withheld`: too many came at once, and the owner is
 * asked first. `confirmed`: that address said yes. `dropped`: it led to nothing, and what it said of a person is gone.
 */
export const requestStates = ['asked', 'withheld', 'confirmed', 'dropped'] as const;
export type RequestState = (typeof requestStates)[number];

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Questions in a sliding day, to everybody together. */
export const mostQuestionsADay = 20;
/** So many requests of unknown addresses in an hour pause the questions: somebody may be signing others up. */
export const pausingUnknowns = 3;
/** More are not even kept. */
export const mostWithheld = 200;

/** Requests asked at this moment or earlier are over. No reminder is sent before. */
export function lastWaiting(now: number): number {
  return now - 14 * day;
}

/** What was asked before one more request. */
export interface Crowd {
  /** Questions of the last day. */
  readonly questions: number;
  /** Requests of unknown addresses in the last hour. */
  readonly unknown: number;
  /** Requests withheld now. */
  readonly withheld: number;
}

/** From when on the parts of a crowd count. What seems to lie in the future counts as well. */
export function crowdSince(now: number): { readonly questions: number; readonly unknown: number } {
  return { questions: now - day, unknown: now - hour };
}

/** Whether one more request has to wait for the owner: a flood would make the club write to people who never asked. */
export function isCrowded(crowd: Crowd, known: boolean): boolean {
  if (crowd.questions >= mostQuestionsADay) return true;
  return !known && (crowd.withheld > 0 || crowd.unknown + 1 >= pausingUnknowns);
}
