import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** The stories that take a minute and more. */
const long = /\/(every-(screen|control)|real-mail)/;

/** Begins with the long stories, so that none of them is told alone at the end while the other core is idle. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
