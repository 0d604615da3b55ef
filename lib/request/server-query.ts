import { type ServerWish, variablePrefix } from './server-wish.ts';

/** More than a server has of variables, and longer than a name of one, is nobody's wish. */
const limits = { variables: 20, characters: 2000 } as const;

export function readServerWish(query: URLSearchParams): ServerWish | undefined {
  const server = query.get('server');
  if (!server || server.length > limits.characters) return undefined;
  const variables = [...query]
    .filter(([name]) => name.startsWith(variablePrefix))
    .slice(0, limits.variables)
    .map(([name, value]) => [name.slice(variablePrefix.length), value] as const);
  return { server, ...(variables.length > 0 && { variables: Object.fromEntries(variables) }) };
}

/** A query without what it says of a server. */
export function withoutServer(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()])
    if (name === 'server' || name.startsWith(variablePrefix)) query.delete(name);
  return query.size > 0 ? `?${query}` : '';
}
