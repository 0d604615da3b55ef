import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * A file that is as it was keeps its time: who watches it has nothing to do. Another takes its place whole: who reads it
 * meanwhile finds the old one or the new one.
 */
export function writeChanged(target: string, content: Buffer | string): void {
  const bytes = Buffer.from(content as string);
  if (existsSync(target) && bytes.equals(readFileSync(target))) return;
  const next = `${target}.next`;
  writeFileSync(next, bytes);
  renameSync(next, target);
}
