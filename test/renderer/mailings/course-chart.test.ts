import { describe, expect, it } from 'vitest';
import { besidePause, chart, drawCourse, rungStep } from '#renderer/features/mailings/report/course-chart.ts';

const width = 764;
const course = [
  { at: 0, accepted: 0 },
  { at: 60_000, accepted: 500 },
  { at: 120_000, accepted: 500 },
  { at: 240_000, accepted: 2141 },
];

describe('The course of sending as a drawing', () => {
  it('begins at the lower left, ends at the last number and never leaves its frame', () => {
    const drawing = drawCourse({ course, pauses: [], startedAt: 0, endedAt: 240_000 }, width);
    expect(drawing?.line.startsWith(`M${chart.left} ${chart.height - chart.bottom}`)).toBe(true);
    expect(drawing?.end).toEqual({ x: width - chart.right, y: chart.top });
    for (const [, x, y] of drawing?.line.matchAll(/[ML]([\d.]+) ([\d.]+)/g) ?? []) {
      expect(Number(x)).toBeLessThanOrEqual(width - chart.right);
      expect(Number(y)).toBeGreaterThanOrEqual(chart.top);
    }
  });

  it('marks pauses where they were', () => {
    const pauses = [{ from: 60_000, to: 120_000, reason: 'limit-reached' as const }];
    const drawing = drawCourse({ course, pauses, startedAt: 0, endedAt: 240_000 }, width);
    const quarter = (width - chart.left - chart.right) / 4;
    expect(drawing?.pauses).toEqual([{ x: chart.left + quarter, width: quarter, index: 0 }]);
  });

  it('writes beside a pause where there is room, and inside the frame where there is none', () => {
    expect(besidePause({ x: 100, width: 50 }, 200, width)).toEqual({ x: 158, anchor: 'start' });
    expect(besidePause({ x: 600, width: 50 }, 200, width)).toEqual({ x: 592, anchor: 'end' });
    expect(besidePause({ x: 60, width: 640 }, 200, width)).toEqual({ x: width - chart.right, anchor: 'end' });
  });

  it('has whole numbers on few rungs', () => {
    expect([1, 4, 35, 36, 2141, 200_000].map(rungStep)).toEqual([1, 1, 10, 10, 1000, 50_000]);
  });

  it('is not there when nothing was accepted, and stands when all was accepted at once', () => {
    expect(drawCourse({ course: [], pauses: [], startedAt: 0, endedAt: 0 }, width)).toBeNull();
    const once = drawCourse(
      { course: [{ at: 5, accepted: 3 }], pauses: [], startedAt: 5, endedAt: 5 },
      width,
    );
    expect(once?.line).not.toContain('NaN');
  });
});
