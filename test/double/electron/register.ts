/** `node --import register.js out/main/desktop.js`: makes `electron` resolve to the double, which lies beside this file. */
import { register } from 'node:module';
import { settings } from './settings.ts';

const double = new URL('electron.js', import.meta.url).href;
const hooks = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(double)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
if (settings.platform !== process.platform)
  Object.defineProperty(process, 'platform', { value: settings.platform });
// A packaged program is not told by an argument which program it is.
if (settings.packaged) process.argv.splice(1, 1);
