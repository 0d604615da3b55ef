export function fingerprint(env: Readonly<Record<string, string | undefined>>): Promise<string>;
