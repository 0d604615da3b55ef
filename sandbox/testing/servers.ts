import { chownSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Database servers do not run as root; 65534 is `nobody` on every Linux. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** An empty folder that an unprivileged server may write to. */
export function createServerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kynetra-sandbox-'));
  if (unprivileged.uid) chownSync(folder, unprivileged.uid, unprivileged.gid);
  return folder;
}

/** A port of the loopback that nobody listens on just now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
