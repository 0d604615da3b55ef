export function readFingerprint(dist: string): Promise<string | undefined>;
export function lockBuilds(dist: string): Promise<() => Promise<void>>;
export function createStaging(dist: string): Promise<string>;
export function publishBuild(dist: string, staging: string, fingerprint: string): Promise<void>;
export function removeStaging(dist: string): Promise<void>;
