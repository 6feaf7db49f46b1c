type Environment = Readonly<Record<string, string | undefined>>;

export function findElectron(root: string, environment: Environment): string | null;
