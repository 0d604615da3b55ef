import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { withBase } from '../env/base-path.ts';

/**
 * Puts the base path before the address of each redirect. Next and the handlers behind the front know none, since the
 * front takes it from every request.
 */
export function leadBelow(basePath: string, response: ServerResponse): void {
  const { setHeader, writeHead } = response;
  response.setHeader = (name, value) => {
    const isAddress = name.toLowerCase() === 'location' && typeof value === 'string';
    return setHeader.call(response, name, isAddress ? withBase(value, basePath) : value);
  };
  response.writeHead = ((status: number, ...rest: (string | OutgoingHttpHeaders | undefined)[]) => {
    if (typeof rest[0] === 'string') response.statusMessage = rest[0];
    const fields = rest.find((each) => typeof each === 'object') ?? {};
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined) response.setHeader(name, value);
    return writeHead.call(response, status);
  }) as ServerResponse['writeHead'];
}
