import { LoudEmitter } from './loud.ts';
import type { Rectangle } from './placed-window.ts';

export interface Display {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
  readonly scaleFactor: number;
}

const laptop = { x: 0, y: 0, width: 1920, height: 1080 };

class Screen extends LoudEmitter {
  displays: readonly Display[] = [{ id: 1, bounds: laptop, workArea: laptop, scaleFactor: 1 }];

  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }

  getAllDisplays(): readonly Display[] {
    return this.displays;
  }

  getPrimaryDisplay(): Display {
    const [first] = this.displays;
    if (first === undefined) throw new Error('the test took all displays away');
    return first;
  }

  getDisplayMatching(wanted: Rectangle): Display {
    const shared = ({ bounds }: Display) =>
      Math.max(0, Math.min(bounds.x + bounds.width, wanted.x + wanted.width) - Math.max(bounds.x, wanted.x)) *
      Math.max(
        0,
        Math.min(bounds.y + bounds.height, wanted.y + wanted.height) - Math.max(bounds.y, wanted.y),
      );
    return (
      [...this.displays].sort((one, other) => shared(other) - shared(one))[0] ?? this.getPrimaryDisplay()
    );
  }

  getDisplayNearestPoint(point: { readonly x: number; readonly y: number }): Display {
    return this.getDisplayMatching({ ...point, width: 1, height: 1 });
  }

  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 };
  }
}

export const screen = new Screen();
