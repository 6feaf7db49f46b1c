import type { SayDesktop } from '#wording/desktop.ts';
import type { BackgroundState } from './background-state.ts';

export type TrayItem =
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'open' | 'pause' | 'quit'; readonly label: string };

/** Whether an icon beside the clock has anything to say. */
export function hasTray({ sending, paused, pickup }: BackgroundState): boolean {
  return sending !== null || paused !== null || pickup;
}

/** What is going on, then what can be done; no names, for the menu opens over whatever is on the screen. */
export function trayItems(state: BackgroundState, say: SayDesktop): readonly TrayItem[] {
  const { sending, paused, decisions, pickup } = state;
  const lines = [
    ...(sending === null ? [] : [say('tray.sending', { done: sending.done, total: sending.total })]),
    ...(paused === null ? [] : [say('tray.paused', { done: paused.done, total: paused.total })]),
    ...(sending === null && paused === null ? [say(pickup ? 'tray.pickup' : 'tray.idle')] : []),
    ...(decisions === 0 ? [] : [say('tray.decisions', { count: decisions })]),
  ];
  return [
    ...lines.map((label) => ({ kind: 'text' as const, label })),
    { kind: 'open', label: say('tray.open') },
    ...(sending === null ? [] : [{ kind: 'pause' as const, label: say('tray.pause') }]),
    { kind: 'quit', label: say('tray.quit') },
  ];
}

/** The file of the picture; Windows takes the size it needs from a set. */
export function trayPicture(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'tray.ico' : 'tray.png';
}
