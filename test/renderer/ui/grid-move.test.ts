import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampRow, headingRow, moveBy, typesText } from '#renderer/ui/grid/move.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('moving in a grid by key', () => {
  it('steps by one row and stops at both ends', () => {
    expect(moveBy('ArrowDown', 0, 3, 2)).toBe(1);
    expect(moveBy('ArrowDown', 2, 3, 2)).toBe(2);
    expect(moveBy('ArrowUp', 0, 3, 2)).toBe(headingRow);
    expect(moveBy('ArrowUp', headingRow, 3, 2)).toBe(headingRow);
  });

  it('keeps one row in view when it turns a page', () => {
    expect(moveBy('PageDown', 0, 100, 15)).toBe(14);
    expect(moveBy('PageUp', 20, 100, 15)).toBe(6);
    expect(moveBy('PageDown', 95, 100, 15)).toBe(99);
    expect(moveBy('PageUp', 3, 100, 15)).toBe(0);
  });

  it('goes to the headings when there is no row', () => {
    for (const key of ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']) {
      expect(moveBy(key, headingRow, 0, 10)).toBe(headingRow);
    }
  });

  it('never leaves the list, whatever is pressed', () => {
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
    const list = fc.integer({ min: 0, max: 200_000 }).chain((total) =>
      fc.record({
        total: fc.constant(total),
        active: fc.integer({ min: headingRow, max: total - 1 }),
        page: fc.integer({ min: 1, max: 40 }),
      }),
    );
    fc.assert(
      fc.property(key, list, (pressed, { total, active, page }) => {
        const to = moveBy(pressed, active, total, page);
        expect(to).not.toBeNull();
        expect(to).toBeGreaterThanOrEqual(headingRow);
        expect(to).toBeLessThan(Math.max(total, 1));
      }),
    );
  });

  it('leaves other keys alone', () => {
    expect(moveBy('a', 0, 3, 2)).toBeNull();
    expect(moveBy('Tab', 0, 3, 2)).toBeNull();
  });

  it('stays inside a list that grew shorter', () => {
    expect(clampRow(9, 4)).toBe(3);
    expect(clampRow(2, 4)).toBe(2);
    expect(clampRow(0, 0)).toBe(headingRow);
  });
});

describe('letters typed in a grid', () => {
  it('are letters and digits, with umlauts, but neither space nor shortcuts nor named keys', () => {
    expect(typesText({ ...plain, key: 'ö' })).toBe(true);
    expect(typesText({ ...plain, key: '7' })).toBe(true);
    expect(typesText({ ...plain, key: ' ' })).toBe(false);
    expect(typesText({ ...plain, key: 'Enter' })).toBe(false);
    expect(typesText({ ...plain, ctrlKey: true, key: 'a' })).toBe(false);
  });
});
