import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
};

/** A host that knows nothing of portals: an address is a file, a file with `.html` behind it, or `404.html`. */
export async function startFileServer(folder: string, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://files.invalid');
    const name = path.join(folder, decodeURIComponent(pathname));
    for (const file of [name, `${name}.html`, path.join(name, 'index.html')]) {
      const bytes = await readFile(file).catch(() => undefined);
      if (bytes === undefined) continue;
      response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
      response.end(bytes);
      return;
    }
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(await readFile(path.join(folder, '404.html')));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
