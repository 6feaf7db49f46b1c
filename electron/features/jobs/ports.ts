import type { JobView } from '#contract/jobs.ts';

/** What is under way, gathered from all jobs. */
export interface JobBoard {
  all(): readonly JobView[];
  /** Ends a job between two letters, or pauses it; a job that is over already is left alone. */
  cancel(jobId: string): Promise<void>;
}

export interface JobPorts {
  /** Null while no store is open. */
  readonly board: () => JobBoard | null;
  /** While the store is locked, cards carry no names. */
  readonly isOpen: () => boolean;
}
