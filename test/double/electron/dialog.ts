import { loudly } from './loud.ts';

/** A dialog that stands open until the test answers it as a person would. */
export interface ShownDialog {
  readonly kind: 'message' | 'open' | 'save' | 'error' | 'certificate';
  readonly options: Readonly<Record<string, unknown>>;
  readonly modal: boolean;
  answer: unknown;
}

const shown: ShownDialog[] = [];
const waiting = new Map<ShownDialog, (answer: unknown) => void>();

export function shownDialogs(): readonly ShownDialog[] {
  return shown;
}

/** Answers the oldest open dialog of that kind; throws where there is none. */
export function answerDialog(kind: ShownDialog['kind'], answer: unknown): void {
  const open = [...waiting.keys()].find((one) => one.kind === kind);
  if (open === undefined) throw new Error(`no ${kind} dialog is open`);
  open.answer = answer;
  waiting.get(open)?.(answer);
  waiting.delete(open);
}

/** Electron takes the window to belong to first, or leaves it out. */
function ask(kind: ShownDialog['kind'], args: readonly unknown[]): Promise<unknown> {
  const isOptions = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null;
  const options = args.at(-1);
  const one = { kind, options: isOptions(options) ? options : {}, modal: args.length > 1, answer: undefined };
  shown.push(one);
  return new Promise((resolve) => waiting.set(one, resolve));
}

function blocks(name: string): never {
  throw new Error(`the double has no dialog.${name}: it would stand still with the whole program`);
}

export const dialog = loudly('dialog', {
  showMessageBox: (...args: unknown[]) => ask('message', args),
  showOpenDialog: (...args: unknown[]) => ask('open', args),
  showSaveDialog: (...args: unknown[]) => ask('save', args),
  showErrorBox: (title: string, content: string) => {
    shown.push({ kind: 'error', options: { title, content }, modal: false, answer: null });
  },
  showMessageBoxSync: () => blocks('showMessageBoxSync'),
  showOpenDialogSync: () => blocks('showOpenDialogSync'),
  showSaveDialogSync: () => blocks('showSaveDialogSync'),
});
