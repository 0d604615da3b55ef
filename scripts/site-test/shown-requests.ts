import { isObject } from '#lib/openapi/json-value.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { getDefaultValues } from '#lib/request/default-values.ts';
import { isJson } from '#lib/request/media-types.ts';
import { isUnchosen } from '#lib/request/sample-files.ts';
import type { RequestValues } from '#lib/request/types.ts';

/** A request that an operation's page shows, as its console would send it. */
export interface ShownRequest {
  readonly operation: Operation;
  /** `orders POST /orders "express" (application/json)`; without what there is only one of. */
  readonly title: string;
  readonly values: RequestValues;
}

/** One for each example of each media type of the body; one for an operation without a body. */
export function shownRequests(operation: Operation): ShownRequest[] {
  const name = nameOf(operation);
  const content = operation.requestBody?.content ?? [];
  if (content.length === 0) return [{ operation, title: name, values: getDefaultValues(operation) }];
  return content.flatMap(({ type, examples }) =>
    (examples.length === 0 ? [undefined] : examples).map((example) => {
      const named = example === undefined || examples.length === 1 ? '' : ` "${example.name}"`;
      const values = getDefaultValues(operation, {
        contentType: type,
        ...(example && { example: example.name }),
      });
      const title = `${name}${named}${content.length === 1 ? '' : ` (${type})`}`;
      return { operation, title, values: withFiles(values) };
    }),
  );
}

/** `orders POST /orders`. */
export function nameOf({ api, method, path }: Operation): string {
  return `${api} ${method} ${path}`;
}

const anyFile = { base64: Buffer.from('A file.\n').toString('base64') };

/** A sample names files that its reader has; a request that is sent needs their bytes. */
function withFiles({ parts, body, ...values }: RequestValues): RequestValues {
  const isFile = isObject(body) && 'filename' in body && !isJson(values.contentType ?? '');
  return {
    ...values,
    ...(body !== undefined && { body: isFile ? { ...body, ...anyFile } : body }),
    ...(parts && { parts: parts.map((part) => (isUnchosen(part) ? { ...part, ...anyFile } : part)) }),
  };
}
