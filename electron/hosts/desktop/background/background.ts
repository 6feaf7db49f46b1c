import type { BrowserWindow } from 'electron';
import { app, powerMonitor, powerSaveBlocker } from 'electron';
import type { Engine } from '#electron/engine.ts';
import { desktopWords } from '#wording/desktop.ts';
import type { Language } from '#wording/wording.ts';
import { appId } from '../app-id.ts';
import type { News, Told } from './background-news.ts';
import { knownFrom, newsOf } from './background-news.ts';
import type { Reading } from './background-state.ts';
import { nothingUnderWay, stateOf } from './background-state.ts';
import { watchEngine } from './background-watch.ts';
import { awakeKeeper } from './keep-awake.ts';
import type { LoginItem } from '../login/login-item.ts';
import { newsText } from './news-text.ts';
import { notifier } from './notify.ts';
import { followPower } from '../life/power.ts';
import { progressOf } from './progress.ts';
import { hasTray, trayItems } from './tray-menu.ts';
import { trayIcon } from './tray.ts';

export interface BackgroundParts {
  readonly engine: Engine;
  readonly window: BrowserWindow;
  readonly language: () => Language;
  readonly login: LoginItem;
  /** Where the picture beside the clock lies. */
  readonly icon: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly reveal: () => void;
  /** Goes to where a notification points. */
  readonly goTo: (news: News) => void;
  readonly quit: () => void;
  /** Something changed about what is under way. */
  readonly changed: () => void;
}

/** What the program shows and does outside its window while jobs run. */
export interface Background {
  isSending(): boolean;
  /** It looks into the mailbox, or has mailings scheduled: it has something to do without a window. */
  isAtWork(): boolean;
  /** Pauses what is being sent, between two letters. */
  pause(): Promise<void>;
  /** Says that the window opens because the password is needed. */
  tellPassword(): void;
}

/** Watches the engine and lets taskbar, icon, notifications and sleep follow. Resolves once it has looked. */
export async function followBackground(parts: BackgroundParts): Promise<Background> {
  const { engine, window, language } = parts;
  let state = nothingUnderWay;
  let known: { readonly store: string; readonly told: Told } | null = null;
  const keepAwake = awakeKeeper(powerSaveBlocker);
  app.setAppUserModelId(appId);
  const notify = notifier();
  const pause = () => pauseSending(engine);
  const tray = trayIcon(parts.icon, { open: parts.reveal, pause: () => void pause(), quit: parts.quit });

  const tell = (reading: Reading | null) => {
    if (reading === null) {
      known = null;
      return;
    }
    const { store } = reading;
    if (known?.store !== store) {
      known = { store, told: knownFrom(reading) };
      return;
    }
    const { news, told } = newsOf(known.told, reading);
    known = { store, told };
    if (window.isFocused()) return;
    for (const each of news) notify(each.kind, newsText(each, language()), () => parts.goTo(each));
  };

  const show = () => {
    const { fraction, mode } = progressOf(state);
    if (!window.isDestroyed()) window.setProgressBar(fraction, { mode });
    app.setBadgeCount(state.decisions);
    tray.show(hasTray(state) ? trayItems(state, desktopWords(language())) : null);
    keepAwake(state.sending !== null);
  };

  followPower(powerMonitor, engine);
  await watchEngine(engine, parts.wait, (reading) => {
    state = stateOf(reading);
    show();
    tell(reading);
    parts.changed();
  });
  return {
    isSending: () => state.sending !== null,
    isAtWork: () => state.pickup || state.scheduled > 0,
    pause,
    tellPassword: () => {
      const say = desktopWords(language());
      const text = { title: say('news.password'), body: say('news.password.text') };
      notify('password', text, parts.reveal);
    },
  };
}

/** By the calls of a job's card. */
async function pauseSending({ handlers }: Pick<Engine, 'handlers'>): Promise<void> {
  const jobs = (await handlers['jobs.all']?.({})) ?? [];
  for (const job of jobs) {
    if (job.kind === 'send-mailing' && job.state === 'sending')
      await handlers['jobs.cancel']?.({ jobId: job.id });
  }
}
