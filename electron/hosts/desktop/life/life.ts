import type { BrowserWindow } from 'electron';
import { app, powerMonitor } from 'electron';
import type { Engine } from '#electron/engine.ts';
import type { Language } from '#wording/wording.ts';
import type { News } from '../background/background-news.ts';
import type { Background } from '../background/background.ts';
import { followBackground } from '../background/background.ts';
import type { LoginItem } from '../login/login-item.ts';
import { onSystemEnd } from './power.ts';
import { askWhatOfSending } from './quit-question.ts';
import { ProgramEnd } from './quit.ts';

export interface LifeParts {
  readonly engine: Engine;
  readonly window: BrowserWindow;
  readonly language: () => Language;
  readonly login: LoginItem;
  readonly startsAtLogin: () => boolean;
  readonly icon: string;
  readonly reveal: (withFocus?: boolean) => void;
  readonly goTo: (news: News) => void;
  /** Keeps where the window stands. */
  readonly keepWindow: () => Promise<void>;
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * The life of the program around its window: one window for as long as it runs, hidden or shown, and an end that loses
 * nothing. Answers how to show the window for the first time.
 */
export async function liveWith(parts: LifeParts): Promise<() => Promise<void>> {
  const { engine, window, reveal, login } = parts;
  let background: Background | null = null;
  const end = new ProgramEnd({
    circumstances: () => ({
      platform: process.platform,
      isSending: background?.isSending() ?? false,
      isWantedHidden: parts.startsAtLogin() && (background?.isAtWork() ?? false),
    }),
    ask: () => askWhatOfSending(window, parts.language()),
    hide: () => window.hide(),
    pause: () => background?.pause() ?? Promise.resolve(),
    close: async () => {
      await parts.keepWindow();
      await engine.close();
    },
    exit: () => app.quit(),
    wait,
  });
  const show = (withFocus?: boolean) => {
    reveal(withFocus);
    end.opened();
  };
  app.on('before-quit', (event) => {
    if (end.isOver) return;
    event.preventDefault();
    void end.quit();
  });
  window.on('close', (event) => {
    if (end.isOver) return;
    event.preventDefault();
    void end.closeWindow();
  });
  window.on('session-end', () => void end.end());
  onSystemEnd(powerMonitor, () => void end.end());
  app.on('activate', () => show());
  app.on('second-instance', () => show());
  const followed = await followBackground({
    ...parts,
    wait,
    reveal: () => show(),
    goTo: (news) => {
      show();
      parts.goTo(news);
    },
    quit: () => app.quit(),
    changed: () => void end.changed(!window.isVisible()),
  });
  background = followed;
  return async () => {
    const status = await engine.handlers['store.status']?.({});
    const mayHide = login.startedIt && status?.state === 'open' && followed.isAtWork();
    if (mayHide) return;
    show(!login.startedIt);
    if (login.startedIt && status?.state === 'locked') followed.tellPassword();
  };
}
