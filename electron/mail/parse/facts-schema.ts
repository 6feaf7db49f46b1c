import { z } from 'zod';
import { bounceReasons } from '#domain/bounces/bounce.ts';
import { tokenPlaces } from '#domain/letters/letter-facts.ts';
import type { LetterFacts } from '#domain/letters/letter-facts.ts';

const line = z.string().max(20_000);

/** What a reading worker may answer; anything else counts as a letter that could not be read. */
export const letterFactsSchema: z.ZodType<LetterFacts> = z.strictObject({
  kind: z.enum(['bounce', 'delayed', 'auto-reply', 'complaint', 'join', 'leave', 'other']),
  confidence: z.enum(['certain', 'likely', 'unclear']),
  fingerprint: z.string().length(64),
  from: z.strictObject({ name: line, address: line }),
  replyTo: line,
  recipients: z.array(line).max(100),
  report: z.boolean(),
  automatic: z.boolean(),
  subject: line,
  messageId: line,
  references: z.array(line).max(50),
  beginning: line,
  text: line,
  attachments: z.array(line).max(20),
  headers: z.array(z.strictObject({ name: line, value: line })).max(100),
  tokens: z.array(z.strictObject({ place: z.enum(tokenPlaces), text: line })).max(40),
  awayUntil: z.string().length(10).nullable(),
  challenge: z.boolean(),
  newAddress: z.strictObject({ address: line, sentence: line }).nullable(),
  failures: z
    .array(
      z.strictObject({
        finalRecipient: line,
        originalRecipient: line,
        action: z.enum(['failed', 'delayed', 'delivered', 'relayed', 'expanded']),
        status: line,
        diagnostic: line,
        remoteMta: line,
        reason: z.enum(bounceReasons),
        permanent: z.boolean(),
        hard: z.boolean(),
        evidence: line,
      }),
    )
    .max(100),
  reportedBy: line,
  returnedTo: line,
  cut: z.boolean(),
});
