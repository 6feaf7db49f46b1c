import type { NoticeTable } from '#electron/features/notices/ports.ts';
import type { PracticeLetterTable } from '#electron/features/mailbox/ports.ts';
import type { DeliveryId, NoticeId } from '#domain/ids.ts';
import type { Clock, Randomness } from '#electron/features/ports.ts';
import type { AnswerTo } from './cast.ts';
import type { DeliveredMail } from './delivered-mail.ts';
import { castMember, confirmation, joinLetter, newcomer } from './cast.ts';
import { clubWords } from './club-words.ts';

export interface AnswersPorts {
  readonly practiceLetters: PracticeLetterTable;
  readonly notices: Pick<NoticeTable, 'get'>;
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
      const { deliveryId, noticeId } = mail;
      if (noticeId !== null && isQuestion(ports, noticeId)) plan(ports, confirmation, mail, language);
      if (deliveryId === null) return;
      const wanted = listWanted(ports, deliveryId, language);
      const member = castMember(mail.envelopeTo);
      if (member !== null) plan(ports, member, mail, language);
      if (wanted !== null) plan(ports, joinLetter(wanted), mail, language);
    },
  };
}

/** Nobody of the invented people answers what a program wrote, but to say yes where they asked to join. */
function isQuestion({ notices }: AnswersPorts, noticeId: NoticeId): boolean {
  const notice = notices.get(noticeId);
  return notice?.purpose === 'confirm' && notice.normalised === newcomer;
}

/**
 * The list that somebody asks to join after this mail, or null. It happens after the first mail of the club, and again
 * with each mailing to a list that asks back, until they are on one: so that the rule can be tried at any time.
 */
function listWanted({ practiceLetters }: AnswersPorts, deliveryId: DeliveryId, language: 'de' | 'en') {
  const asking = practiceLetters.listAsking(deliveryId, newcomer);
  return asking ?? (practiceLetters.latestDue() === 0 ? clubWords[language].newsletter : null);
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
