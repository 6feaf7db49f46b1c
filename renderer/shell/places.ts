import type { AnyId } from '#domain/ids.ts';
import { isId } from '#domain/ids.ts';

const mailingSteps = ['write', 'check', 'send', 'report'] as const;
export type MailingStep = (typeof mailingSteps)[number];

/** A row id from an address, or null when it is none. */
export function idFrom<T extends AnyId>(text: string | undefined): T | null {
  if (text === undefined || !/^[1-9]\d{0,15}$/.test(text)) return null;
  const value = Number(text);
  return isId<T>(value) ? value : null;
}

/** Whether an address names a step of a mailing. */
export function isStep(text: string | undefined): text is MailingStep {
  return mailingSteps.some((step) => step === text);
}
