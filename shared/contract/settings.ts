import { z } from 'zod';
import { line } from './inputs.ts';
import { command, nothing, query } from './define.ts';

export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'de', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Single letters act in Decide while its list or evidence has the focus (WCAG 2.1.4). */
  letterKeys: z.boolean(),
  /** Minutes without key or pointer after which the screens close; 0 never. Practice without a password stays open. */
  autoLockMinutes: z.number().int().min(0).max(480),
});
export type Settings = z.infer<typeof settingsSchema>;

export interface Organisation {
  readonly name: string;
  /** One or two letters for the mark. */
  readonly mark: string;
  /** The legal notice (Impressum) that stands under every mail. */
  readonly legalNotice: string;
  readonly senderName: string;
  readonly senderAddress: string;
}

export const settings = {
  /** Language and theme are asked before unlocking too. */
  'settings.get': query(nothing, { whileLocked: true }).returns<Settings>(),
  'settings.save': command(settingsSchema.partial(), { whileLocked: true }).returns<Settings>(),
  'organisation.get': query(nothing).returns<Organisation>(),
  'organisation.save': command(
    z.strictObject({ name: line(200), legalNotice: z.string().max(4000) }),
  ).returns<null>(),
};
