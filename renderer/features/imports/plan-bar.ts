import type { ImportPlan } from '#contract/imports.ts';

export interface BarPart {
  readonly key: 'new' | 'here' | 'same' | 'stays' | 'unreadable';
  readonly count: number;
}

export function staying({ parts }: ImportPlan): number {
  return parts.left.count + parts.blocked.count + parts.returned.count;
}

/** The plan as the parts of one bar; empty parts are not in it. */
export function barOf(plan: ImportPlan): readonly BarPart[] {
  const { parts } = plan;
  const all: readonly BarPart[] = [
    { key: 'new', count: parts.new.count },
    { key: 'here', count: parts.changed.count + parts.unchanged.count },
    { key: 'same', count: parts['same-person'].count },
    { key: 'stays', count: staying(plan) },
    { key: 'unreadable', count: parts.unreadable.count },
  ];
  return all.filter(({ count }) => count > 0);
}
