import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { dialog } from 'electron';
import { desktopWords } from '#wording/desktop.ts';
import type { Language } from '#wording/wording.ts';
import type { QuitAnswer } from './quit-choice.ts';
import { answersInOrder } from './quit-choice.ts';

/** Asks, natively, what is to become of a mailing that is being sent; closing the question cancels. */
export async function askWhatOfSending(window: BrowserWindow, language: Language): Promise<QuitAnswer> {
  const say = desktopWords(language);
  const answers = answersInOrder(process.platform);
  const question: MessageBoxOptions = {
    type: 'question',
    title: 'Rundpost',
    message: say('quit.title'),
    detail: say('quit.text'),
    buttons: answers.map((answer) => say(`quit.${answer}`)),
    defaultId: answers.indexOf('background'),
    cancelId: answers.indexOf('cancel'),
    noLink: true,
  };
  // On a Mac the question of a hidden window is hidden with it.
  const { response } = await (window.isVisible()
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  return answers[response] ?? 'cancel';
}
