import { useEffect, useRef } from 'react';

/** How long a screen may take to draw its heading before the focus stays where it is, in milliseconds. */
const patience = 1500;

function focusHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}

/** Puts the focus on the heading of a screen one has come to, and the screen's name into the window's title. */
export function useArrival(path: string, title: string): void {
  const first = useRef(true);
  useEffect(() => {
    document.title = title === '' ? 'Rundpost' : `${title} – Rundpost`;
  }, [title]);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    if (focusHeading()) return undefined;
    const observer = new MutationObserver(() => {
      if (focusHeading()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), patience);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [path]);
}
