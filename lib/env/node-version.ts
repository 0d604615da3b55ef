/** First release of each line without CVE-2026-111497 (Brotli decoder, remote code execution). */
const fixed: ReadonlyMap<number, readonly [minor: number, patch: number]> = new Map([
  [22, [23, 4]],
  [24, [22, 1]],
  [26, [12, 1]],
]);

/**
 * One line for the start log where this Node has a known hole, else undefined. It stays harmless here, since nothing
 * is ever decompressed, but an operator should know.
 *
 * @param version such as `v24.21.0`
 */
export function nodeWarning(version: string): string | undefined {
  const [major = 0, minor = 0, patch = 0] = version.replace(/^v/, '').split('.').map(Number);
  const line = fixed.get(major);
  const isFixed = line ? minor > line[0] || (minor === line[0] && patch >= line[1]) : major > 26;
  if (isFixed) return undefined;
  const remedy = line ? `${major}.${line.join('.')}` : '24.22.1';
  return `Node ${version} has CVE-2026-111497 (fixed in ${remedy}); the portal decompresses nothing, so it is not exposed.`;
}
