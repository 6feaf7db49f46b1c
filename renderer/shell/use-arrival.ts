import { useEffect } from 'react';

/** How long a screen may take to draw its heading before the focus stays where it is, in milliseconds. */
const patience = 5000;

/** The heading, which has the focus now, or null while there is none. */
function focusHeading(): Element | null {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return null;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return heading;
}

/**
 * Keeps the focus on the heading for as long as a screen is being drawn: what it shows while it waits for the
 * engine has a heading of its own. Whoever has gone elsewhere in the meantime is not called back.
 */
function arrive(): () => void {
  let at = document.activeElement;
  const observer = new MutationObserver(() => look());
  const look = () => {
    const now = document.activeElement;
    if (now !== at && now !== document.body) observer.disconnect();
    else if (now === document.body || now?.matches('main h1') !== true) at = focusHeading() ?? at;
  };
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), patience);
  look();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Puts the focus on the heading of a screen one has come to, and the screen's name into the window's title. */
export function useArrival(path: string, title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Rundpost' : `${title} – Rundpost`;
  }, [title]);
  useEffect(arrive, [path]);
}
