import { app, dialog } from 'electron';
import { outside } from '#wording/outside.ts';
import { guessLanguage } from '../../guess-language.ts';
import { refusedAtStart } from './arguments.ts';

/** Before anything is opened: says why Rundpost does not start so, and ends it; true where it did. */
export function refusesToStart(): boolean {
  const refused = refusedAtStart({
    words: process.argv.slice(1),
    environment: process.env,
    platform: process.platform,
    isPackaged: app.isPackaged,
  });
  if (refused === null) return false;
  const sentence = outside[guessLanguage()]['not-started'].replace('{{name}}', () => refused);
  console.error(sentence);
  dialog.showErrorBox('Rundpost', sentence);
  app.exit(1);
  return true;
}
