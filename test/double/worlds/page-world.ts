import type { Bridge } from './bridge.ts';

/** Runs in the page before anything of its own: puts there what the preload exposes, unchangeable, and nothing else. */
export function pageWorld(makeBridge: (here: string, there: string) => Bridge): void {
  if (window !== window.top) return;
  makeBridge('page', 'preload').onHanded = (name, value) => {
    Object.defineProperty(window, name, { value, enumerable: true, writable: false, configurable: false });
  };
}
