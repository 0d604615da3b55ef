/** The server that a reader asks for, in an address or by an earlier choice: a name of nothing until it is found among those offered. */
export interface ServerWish {
  /** `OfferedServer.id`, its URL as published, or `sandbox`. */
  readonly server: string;
  /** Values of its variables by name, where they are not the usual ones. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What stands before a variable's name in a query: `?server=…&server.region=eu`. */
export const variablePrefix = 'server.';

/** The query of a wish without its `?`; empty where nothing is wished. */
export function serverQuery(wish: ServerWish | undefined): string {
  if (wish === undefined) return '';
  const variables = Object.entries(wish.variables ?? {}).map(([name, value]): [string, string] => [
    variablePrefix + name,
    value,
  ]);
  return String(new URLSearchParams([['server', wish.server], ...variables]));
}
