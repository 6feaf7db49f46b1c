import { command, nothing, query } from './define.ts';

/** Letters the program writes by itself, and requests that wait for the owner's word before anything is written. */
export interface RequestsView {
  /** Sign-ups held back because too many of unknown addresses came at once. */
  readonly withheld: number;
  /** When the first of them came, or null. */
  readonly withheldSince: number | null;
  /** When notices are written again, because a day's worth has been; null while they are. */
  readonly noticesFrom: number | null;
}

export const requests = {
  'requests.view': query(nothing).returns<RequestsView>(),
  /** Asks the addresses of withheld sign-ups to confirm, as far as the limits allow; answers how many. */
  'requests.ask-withheld': command(nothing).returns<number>(),
  /** Drops withheld sign-ups and what they say of people; answers how many. */
  'requests.drop-withheld': command(nothing).returns<number>(),
};
