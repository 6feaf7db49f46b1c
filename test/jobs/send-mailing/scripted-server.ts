import type { ServerReply, SmtpStage } from '#domain/deliveries/reply-class.ts';
import type {
  OpenFailure,
  OutgoingMail,
  Submission,
  SubmitResult,
} from '#electron/jobs/send-mailing/ports.ts';

/** What the server does with a letter. */
export type Answer =
  | 'accept'
  /** The connection breaks before the dot. */
  | 'drop-before-dot'
  /** It breaks once the dot was allowed, and before it left. */
  | 'drop-with-dot-withheld'
  /** The server has the whole letter, but its answer is lost. */
  | 'drop-after-dot'
  | { readonly stage: SmtpStage; readonly reply: ServerReply };

export interface ScriptedServer extends Submission {
  /** Message-IDs of letters whose dot arrived, in order. */
  readonly dots: string[];
  readonly opened: () => number;
}

export interface Script {
  readonly answer?: (mail: OutgoingMail, count: number) => Answer;
  readonly perSecond?: number;
  readonly mostConnections?: number;
  /** Called when the dot arrives. */
  readonly onDot?: (mail: OutgoingMail) => void | Promise<void>;
  readonly open?: (count: number) => OpenFailure | null;
}

const accepted: ServerReply = { code: 250, enhanced: '2.0.0', text: '250 2.0.0 Ok' };

export function refusal(
  code: number,
  enhanced: string | null,
  text: string,
  stage: SmtpStage = 'rcpt',
): Answer {
  return { stage, reply: { code, enhanced, text } };
}

/** A server that counts dots and does what its script says. */
export function scriptedServer(script: Script = {}): ScriptedServer {
  const dots: string[] = [];
  let letters = 0;
  let opened = 0;
  return {
    perSecond: script.perSecond ?? 1000,
    dots,
    opened: () => opened,
    mostConnections: script.mostConnections ?? 1,
    open: () => {
      opened += 1;
      const refused = script.open?.(opened) ?? null;
      if (refused !== null) return Promise.resolve(refused);
      return Promise.resolve({
        async submit(mail: OutgoingMail, beforeDot: () => Promise<void>): Promise<SubmitResult> {
          letters += 1;
          const answer = script.answer?.(mail, letters) ?? 'accept';
          if (answer === 'drop-before-dot') return { kind: 'lost' };
          if (typeof answer === 'object' && answer.stage !== 'dot') return { kind: 'rejected', ...answer };
          await beforeDot();
          if (answer === 'drop-with-dot-withheld') return { kind: 'lost', dotWithheld: true };
          dots.push(mail.messageId);
          await script.onDot?.(mail);
          if (answer === 'drop-after-dot') return { kind: 'lost' };
          if (typeof answer === 'object') return { kind: 'rejected', ...answer };
          return { kind: 'accepted', reply: accepted };
        },
        close: () => undefined,
      });
    },
  };
}
