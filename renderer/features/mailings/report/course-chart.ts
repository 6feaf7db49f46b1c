import type { Report } from '#contract/mailings.ts';

/** The drawing's height and margins in pixels; its width is that of its place. */
export const chart = { height: 236, left: 56, right: 40, top: 34, bottom: 30 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CourseDrawing {
  /** The line of accepted mails added up, as SVG path data. */
  readonly line: string;
  /** The area below it. */
  readonly area: string;
  readonly end: Point;
  readonly rungs: readonly { readonly y: number; readonly value: number }[];
  readonly times: readonly {
    readonly x: number;
    readonly at: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly pauses: readonly { readonly x: number; readonly width: number; readonly index: number }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Steps of 1, 2 or 5 times a power of ten, so that a scale has three to five rungs. */
export function rungStep(most: number): number {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return Math.max(1, factor * power);
}

/** Where everything of the course stands in a drawing of that width; null when nothing was accepted. */
export function drawCourse(
  { course, pauses, startedAt, endedAt }: Pick<Report, 'course' | 'pauses' | 'startedAt' | 'endedAt'>,
  width: number,
): CourseDrawing | null {
  const most = course.at(-1)?.accepted ?? 0;
  if (most === 0) return null;
  const end = Math.max(endedAt, course.at(-1)?.at ?? startedAt);
  const span = Math.max(1, end - startedAt);
  const inner = {
    width: width - chart.left - chart.right,
    height: chart.height - chart.top - chart.bottom,
  };
  const step = rungStep(most);
  const ceiling = Math.max(most, step * Math.floor(most / step));
  const x = (at: number) =>
    round(chart.left + (Math.min(Math.max(at - startedAt, 0), span) / span) * inner.width);
  const y = (accepted: number) => round(chart.top + inner.height * (1 - accepted / ceiling));
  const floor = y(0);
  const points: readonly Point[] = [
    { x: x(startedAt), y: floor },
    ...course.map(({ at, accepted }) => ({ x: x(at), y: y(accepted) })),
    { x: x(end), y: y(most) },
  ];
  const line = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  const [first] = points;
  const last = points.at(-1);
  const rungs = Array.from({ length: Math.floor(ceiling / step) + 1 }, (_, index) => ({
    value: index * step,
    y: y(index * step),
  }));
  return {
    line,
    area: `${line}L${last?.x ?? 0} ${floor}L${first?.x ?? 0} ${floor}Z`,
    end: { x: x(end), y: y(most) },
    rungs,
    times: [
      { x: x(startedAt), at: startedAt, anchor: 'start' },
      { x: round((x(startedAt) + x(end)) / 2), at: startedAt + span / 2, anchor: 'middle' },
      { x: x(end), at: end, anchor: 'end' },
    ],
    pauses: pauses.map(({ from, to }, index) => ({ x: x(from), width: Math.max(2, x(to) - x(from)), index })),
  };
}

const gap = 8;

/** Where words of that length stand beside a pause: on its roomier side, and never outside the drawing. */
export function besidePause(
  pause: { readonly x: number; readonly width: number },
  length: number,
  width: number,
): { readonly x: number; readonly anchor: 'start' | 'end' } {
  const after = pause.x + pause.width + gap;
  const before = pause.x - gap;
  const end = width - chart.right;
  if (end - after >= before - chart.left)
    return end - after >= length ? { x: after, anchor: 'start' } : { x: end, anchor: 'end' };
  return before - chart.left >= length
    ? { x: before, anchor: 'end' }
    : { x: chart.left + gap, anchor: 'start' };
}
