import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

const usualWidth = 764;
const leastWidth = 240;

/** The width of a place in whole pixels, so that the writing in a drawing keeps its size. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => setWidth(Math.max(leastWidth, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
