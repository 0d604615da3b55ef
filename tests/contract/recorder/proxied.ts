import { fileURLToPath } from 'node:url';
import { FileStore } from '#lib/openapi/load.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { normalize } from '#lib/openapi/normalize.ts';
import { parse } from '#lib/openapi/parse.ts';
import { baseUrlOf } from '#lib/proxy/plan-call.ts';
import { buildRequest } from '#lib/request/build-request.ts';
import type { HttpRequest, RequestValues } from '#lib/request/types.ts';
import { createProxy, inVersion1, listedApi, testSite } from '#tests/security/support/proxy.ts';
import { kynetraOperations } from '../kynetra-operations.ts';

/** A filled-in form, as the console hands it to the proxy. */
export interface Call {
  readonly api: string;
  /** Its operationId. */
  readonly operation: string;
  readonly values: RequestValues;
}

function operationsOf(api: string, folder: string): Operation[] {
  const files = new FileStore(fileURLToPath(new URL(folder, import.meta.url)));
  const { description, faults } = parse(files.open(`${api}.yaml`), files);
  if (!description) throw new Error(faults.map(({ message }) => message).join('\n'));
  return [...normalize(description, api).operations()].map(({ operation }) => operation);
}

/** Kynetra's operations, and those of two descriptions that use what Kynetra's does not. */
export const operations: readonly Operation[] = [
  ...kynetraOperations(),
  ...operationsOf('workshop', '../../fixtures/console'),
  ...operationsOf('parity', '.'),
];

export function findOperation(api: string, name: string): Operation {
  const found = operations.find(
    (operation) => operation.api === api && [operation.slug, operation.operationId].includes(name),
  );
  if (!found) throw new Error(`There is no operation ${name} in ${api}.`);
  return found;
}

/** The real proxy before a sandbox, and the request that the page's samples are made from. */
export function proxyTo(sandbox: string) {
  const reader = {
    apis: async () => [],
    operation: async (api: string, name: string) => findOperation(api, name),
  };
  const apis = [...testSite().apis, listedApi('kynetra', { backend: inVersion1 })];
  const proxy = createProxy(reader, sandbox, {}, { ...testSite(), apis });
  return {
    /** @throws where the proxy refuses it. */
    async send({ api, operation, values }: Call): Promise<void> {
      const answer = await (await proxy.post({ api, operation, ...values })).text();
      if (!answer.startsWith('{"type":"response"')) throw new Error(`${operation}: ${answer}`);
    },
    show({ api, operation, values }: Call): HttpRequest {
      const called = findOperation(api, operation);
      return buildRequest(called, values, { baseUrl: baseUrlOf(called, proxy.context) });
    },
  };
}
