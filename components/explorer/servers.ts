import type { Server } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/explorer.ts';
import type { ExplorerServer } from './scalar.ts';

/** The servers that a reader may choose among where the portal's mock answers, whatever they are called. */
export function mockedServers(servers: readonly Server[], origin: string): ExplorerServer[] {
  return servers.map((server) => mockedServer(server, origin));
}

function mockedServer({ url, name, description = name, variables }: Server, origin: string): ExplorerServer {
  return {
    url: absolute(url, origin),
    description: description === undefined ? words.mockAnswers : say(words.mockAnswersAt, { description }),
    ...(variables.length > 0 && {
      // A variable without a list takes its default only: of another value the portal cannot know what it calls.
      variables: Object.fromEntries(
        variables.map(({ name: key, default: usual, enum: values = [] }) => [
          key,
          { default: usual, enum: [...new Set([usual, ...values])] },
        ]),
      ),
    }),
  };
}

function absolute(url: string, origin: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  if (url.startsWith('//')) return `${new URL(origin).protocol}${url}`;
  return `${origin}/${url.replace(/^\//, '')}`.replace(/(?<!\/)\/+$/, '');
}
