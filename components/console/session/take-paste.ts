import { withBase } from '#lib/env/base-path.ts';
import { apiIndexUrl, operationIndexUrl } from '#lib/links/urls.ts';
import { type FilledPaste, fillPaste } from '#lib/request/imports/fill-paste.ts';
import { apisOf, type FoundOperation, findOperations } from '#lib/request/imports/find-operation.ts';
import type { ApiIndex, OperationIndex } from '#lib/request/imports/operation-index.ts';
import { type PastedRequest, UnreadablePaste } from '#lib/request/imports/pasted-request.ts';
import { addressOf, readPaste } from '#lib/request/imports/read-paste.ts';
import { holdsRefusedKey } from '#lib/request/refused-keys.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/paste.ts';
import { productionKeyRemark } from '../checks.ts';
import { askContract } from './ask-contract.ts';
import { loadForm } from './load-form.ts';

export interface TakenPaste extends FilledPaste {
  readonly found: FoundOperation;
}

/**
 * The operation that a pasted text is a request of, and its form filled in. The text stays in the browser.
 *
 * @throws UnreadablePaste with what is wrong, in words; TypeError without a network
 */
export async function takePaste(text: string): Promise<TakenPaste> {
  const index = await load<ApiIndex>(apiIndexUrl);
  if (holdsRefusedKey(text, index.refusedKeyPrefixes)) throw new UnreadablePaste(productionKeyRemark.text);
  const pasted = await readPaste(text);
  const found = await find(pasted, index);
  const model = await loadForm({ api: found.api, operation: found.operation.slug });
  const filled = fillPaste(model, pasted, found);
  const remarks = [...filled.remarks, ...(await askContract(model, filled.values))];
  return { ...filled, remarks, found };
}

async function find(pasted: PastedRequest, index: ApiIndex): Promise<FoundOperation> {
  const url = addressOf(pasted);
  const apis = apisOf(url, index);
  const lists = await Promise.all(
    apis.map(async (api) => ({ api, list: await load<OperationIndex>(operationIndexUrl(api.api)) })),
  );
  const all = (method: string | undefined) =>
    lists
      .flatMap(({ api, list }) => findOperations(url, method, api, list))
      .sort((one, other) => Number(other.isKnownServer) - Number(one.isKnownServer));
  const [best] = all(pasted.method);
  if (best) return best;
  const [other, ...others] = all(undefined);
  const { method } = pasted;
  if (!other) throw new UnreadablePaste(say(words.noOperation, { path: url.pathname }));
  const methods = [other, ...others]
    .filter(({ operation }) => operation.path === other.operation.path)
    .map(({ operation }) => operation.method.toUpperCase());
  const { path } = other.operation;
  throw new UnreadablePaste(
    say(words.otherMethod, { method, path, methods: [...new Set(methods)].join(', ') }),
  );
}

async function load<Index>(address: string): Promise<Index> {
  const response = await fetch(withBase(address)).catch(() => undefined);
  if (!response?.ok) throw new UnreadablePaste(words.portalAway);
  return response.json();
}
