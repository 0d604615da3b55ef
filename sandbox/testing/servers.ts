import { randomInt } from 'node:crypto';
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

/**
 * A port of the loopback that nobody listens on just now, below those that the system gives to connections (32768 and
 * up): a server that is taken down for a while finds it free again, however many connections others open meanwhile.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.on('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
