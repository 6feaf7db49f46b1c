import type { WebContents } from 'electron';

/** How large everything in the window can be, as factors of its own size (ux: 80 to 200 %). */
const sizes = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next size up or down from one, which need not be among ours; 0 is the window's own size. */
export function nextSize(now: number, step: 1 | -1 | 0): number {
  if (step === 0) return 1;
  const within = 0.01;
  return step > 0
    ? (sizes.find((size) => size > now + within) ?? sizes[sizes.length - 1] ?? 1)
    : (sizes.findLast((size) => size < now - within) ?? sizes[0]);
}

export function zoom(contents: WebContents, step: 1 | -1 | 0): void {
  contents.setZoomFactor(nextSize(contents.getZoomFactor(), step));
}
