/** A call that has no effect here but to be remembered for the test. */
export interface NotedCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

const calls: NotedCall[] = [];

export function note(name: string, ...args: readonly unknown[]): void {
  calls.push({ name, args });
}

export function notedCalls(): readonly NotedCall[] {
  return calls;
}
