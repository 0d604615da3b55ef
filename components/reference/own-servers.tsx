import type { Api, Operation } from '#lib/openapi/model.ts';
import { Servers } from './servers.tsx';

/** The servers of an operation, where they are other ones than the API's. */
export function OwnServers({ api, operation }: { api: Api; operation: Operation }) {
  const isOwn = JSON.stringify(api.servers) !== JSON.stringify(operation.servers);
  return isOwn ? <Servers servers={operation.servers} /> : null;
}
