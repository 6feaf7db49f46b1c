import type { HandlersOf } from '#contract/define.ts';
import type { startAtLogin } from '#contract/start-at-login.ts';
import { Refusal } from '#electron/features/refuse.ts';
import type { LoginItem } from './login-item.ts';

export interface LoginChoice {
  /** Whether it starts with the computer; known from the start on, for closing the window asks. */
  readonly isOn: () => boolean;
  readonly handlers: HandlersOf<typeof startAtLogin>;
}

/** What Settings show and change about starting with the computer. */
export async function loginChoice(item: LoginItem, changed: () => void): Promise<LoginChoice> {
  // What the system says now: a person may have switched it off there.
  const ask = () => item.isOn().catch(() => false);
  let isOn = item.isPossible && (await ask());
  return {
    isOn: () => isOn,
    handlers: {
      'desktop.start-at-login': async () => {
        if (!item.isPossible) return null;
        isOn = await ask();
        return isOn;
      },
      'desktop.set-start-at-login': async ({ on }) => {
        if (!item.isPossible) return null;
        await item.set(on).catch((error: unknown) => {
          throw new Refusal({ code: 'store.not-writable', params: {} }, { cause: error });
        });
        isOn = await ask();
        changed();
        return null;
      },
    },
  };
}
