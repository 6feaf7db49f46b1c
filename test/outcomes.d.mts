/** What became of one test. */
export interface Outcome {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly seconds: number;
  /** Why it was skipped; else empty. */
  readonly reason: string;
  /** The host a journey was told on; else empty. */
  readonly host: string;
  /** What it failed with before it was told once more; empty where it was told once. */
  readonly before: string;
}

interface Runs {
  readonly built: boolean;
  readonly rooms: readonly Outcome[];
  readonly journeys: readonly Outcome[];
  readonly host: string;
  /** Whether what was skipped counts as failed. */
  readonly complete: boolean;
}

export function outcomesIn(report: unknown, exitCode: number, run: string): Outcome[];
export function summary(runs: Runs): { lines: string[]; passed: number; failed: number };
