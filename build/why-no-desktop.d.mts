interface Computer {
  readonly platform: string;
  readonly isRoot: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Why Electron is not even tried, or null. */
export function whyNotTried(facts: Computer & { readonly hasArguments: boolean }): string | null;

/** Why Electron cannot run for this user on this computer, or null where nothing is known against it. */
export function whyNotHere(facts: Computer): string | null;
