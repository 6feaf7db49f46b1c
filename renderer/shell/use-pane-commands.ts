import { useCommandsHere } from '#renderer/client/commands-here.ts';

/** Moves the focus to the next of sidebar and panes, round and round. */
function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null,
  );
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(at + step + panes.length) % panes.length];
  const target =
    pane?.tabIndex === 0 ? pane : pane?.querySelector<HTMLElement>('a,button:enabled,input,[tabindex="0"]');
  target?.focus();
}

/** The way from pane to pane. */
export function usePaneCommands(): void {
  useCommandsHere({ 'next-pane': () => focusPane(1), 'previous-pane': () => focusPane(-1) });
}
