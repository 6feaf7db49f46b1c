import { describe, expect, it } from 'vitest';
import { contract } from '#contract/contract.ts';
import type { Topic } from '#contract/events.ts';
import { topics } from '#contract/events.ts';
import { isOldAfter } from '#renderer/client/topics.ts';

const queries = Object.entries(contract)
  .filter(([, call]) => call.kind === 'query')
  .map(([name]) => name);

describe('an event', () => {
  it('makes every answer old when the store opens or closes', () => {
    for (const name of queries) expect(isOldAfter(name, new Set<Topic>(['store'])), name).toBe(true);
  });

  it('of the same noun makes every query of that noun old', () => {
    for (const name of queries) {
      const group = name.slice(0, name.indexOf('.'));
      const topic = topics.find((each) => each === group);
      if (topic) expect(isOldAfter(name, new Set([topic])), name).toBe(true);
    }
  });

  it('of a running mailing leaves the table of people alone, but not the panel of one of them', () => {
    const sending = new Set<Topic>(['deliveries', 'jobs']);
    expect(isOldAfter('recipients.page', sending)).toBe(false);
    expect(isOldAfter('recipients.history', sending)).toBe(true);
    expect(isOldAfter('mailings.progress', sending)).toBe(true);
  });
});
