import type { Page } from 'playwright-core';
import type { Translate } from '#wording/wording.ts';
import type { MailWorld } from '../servers/mail-world.ts';
import type { App } from './open-app.ts';

/** A club at its screens, and the provider of its mail. */
export interface MailStory {
  readonly app: App;
  readonly page: Page;
  readonly t: Translate;
  readonly world: MailWorld;
}

/** Everybody's list, which asks and whose owner is told by mail; the small one, which removes by itself. */
export const lists = { letter: 'Vereinsbrief', council: 'Ältestenrat' } as const;
export const owner = { name: 'Helga Döring', address: 'helga@example.org' } as const;

export const first = { subject: 'Sommerfest am Steg', text: 'Wer kommt, bringt Kuchen mit.' } as const;
export const second = { subject: 'Arbeitseinsatz im Herbst', text: 'Bitte Handschuhe mitbringen.' } as const;
