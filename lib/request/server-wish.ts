/** The server that a reader asks for, in an address or by an earlier choice: a name of nothing until it is found among those offered. */
export interface ServerWish {
  /** `OfferedServer.id`, its URL as published, or `sandbox`. */
  readonly server: string;
  /** Values of its variables by name, where they are not the usual ones. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What stands before a variable's name in a query: `?server=…&server.region=eu`. */
const variablePrefix = 'server.';

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

/** The query of a wish without its `?`; empty where nothing is wished. */
export function serverQuery(wish: ServerWish | undefined): string {
  if (wish === undefined) return '';
  const variables = Object.entries(wish.variables ?? {}).map(([name, value]): [string, string] => [
    variablePrefix + name,
    value,
  ]);
  return String(new URLSearchParams([['server', wish.server], ...variables]));
}

/** A query without what it says of a server. */
export function withoutServer(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()])
    if (name === 'server' || name.startsWith(variablePrefix)) query.delete(name);
  return query.size > 0 ? `?${query}` : '';
}
