/** Why Electron is not even tried, or null. */
export function whyNotTried(facts: {
  readonly platform: string;
  readonly isRoot: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly hasArguments: boolean;
}): string | null;
