import type { PracticeLetterTable } from '#electron/features/mailbox/ports.ts';
import type { Clock, Randomness } from '#electron/features/ports.ts';
import type { AnswerTo } from './cast.ts';
import type { DeliveredMail } from './delivered-mail.ts';
import { castMember, joinLetter } from './cast.ts';

export interface AnswersPorts {
  readonly practiceLetters: PracticeLetterTable;
  readonly clock: Clock;
  readonly randomness: Randomness;
}

/** Answers come after 3 to 8 seconds. */
const soonest = 3000;
const spread = 5000;

export interface PracticeAnswers {
  /** Plans what the club's invented people and servers answer. Inside the transaction that puts the mail into the outbox. */
  delivered(mail: DeliveredMail): void;
}

export function practiceAnswers(ports: AnswersPorts, language: 'de' | 'en'): PracticeAnswers {
  return {
    delivered: (mail) => {
      const first = ports.practiceLetters.latestDue() === 0;
      const member = castMember(mail.envelopeTo);
      if (member !== null) plan(ports, (to) => member(to), mail, language);
      if (first) plan(ports, joinLetter, mail, language);
    },
  };
}

function plan(
  { practiceLetters, clock, randomness }: AnswersPorts,
  letter: (to: AnswerTo) => Uint8Array,
  mail: DeliveredMail,
  language: 'de' | 'en',
): void {
  const [high = 0, low = 0] = randomness.bytes(2);
  const after = soonest + Math.floor(((high * 256 + low) / 65_536) * spread);
  // Never before one planned earlier: a mailbox hands out letters in the order of their arrival.
  const at = Math.max(clock.now() + after, practiceLetters.latestDue());
  const mark = Buffer.from(randomness.bytes(9)).toString('hex');
  practiceLetters.add(at, letter({ mail, at, mark, language }));
}
