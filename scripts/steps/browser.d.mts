export function browserPath(): string | undefined;
export const browserArguments: string[];
export const browserMissing: string;
