import { IncomingMessage } from 'node:http';

/** The page that says that nothing stands at an address, and what is near it (app/missing). */
export const missingPath = '/missing';

/** The request for that page, in the place of one that Next has answered with 404. */
export function missingRequest(request: IncomingMessage, path: string): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  again.method = 'GET';
  again.url = `${missingPath}?at=${encodeURIComponent(decode(path))}`;
  again.httpVersion = request.httpVersion;
  again.headers = { ...request.headers };
  again.rawHeaders = [...request.rawHeaders];
  again.complete = true;
  // It has no body.
  again.push(null);
  return again;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether no reader goes there: scripts, pictures and other files are asked for by pages and programs. */
export function isFile(path: string): boolean {
  return /^\/(?:_next|api|cards)\/|\.(?!html?$|php$|aspx?$)[a-z\d]{1,5}$/i.test(path);
}
