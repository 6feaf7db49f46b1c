import type { TestSpecification, TestSequencerConstructor } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Begins with the files whose path the pattern matches, so that none of them runs alone at the end while the other cores are idle. */
export function longFirst(long: RegExp): TestSequencerConstructor {
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files);
      const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
      return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
    }
  };
}
