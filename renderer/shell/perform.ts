import type { CommandId } from '#contract/commands.ts';
import type { CommandBoard } from '#renderer/client/command-board.ts';
import { isDialogOpen } from '#renderer/ui/open-dialog.ts';

/** Whether somebody types there: then undoing means the typing. */
export function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}

/** The commands that act now: under a dialog none but undoing what is typed in it. */
export function actingNow(board: CommandBoard): readonly CommandId[] {
  const offered = isDialogOpen() ? [] : board.offered();
  return isText(document.activeElement) && !offered.includes('undo') ? ['undo', ...offered] : offered;
}

/** Does what a command of the menu means here and now. */
export function perform(board: CommandBoard, id: CommandId): void {
  // A field undoes its typing by itself; the editor of a mailing hears of it through the same event.
  if (id === 'undo' && isText(document.activeElement)) document.execCommand('undo');
  else if (!isDialogOpen()) board.act(id);
}
