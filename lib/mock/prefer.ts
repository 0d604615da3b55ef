import type { Operation, Parameter } from '../openapi/model.ts';

/** What a caller asks the mock for (RFC 7240). */
export interface Preference {
  /** A status, such as `404`. */
  readonly code?: string;
  /** The name of one of the documented examples. */
  readonly example?: string;
}

export type HeaderList = readonly (readonly [name: string, value: string])[];

const name = 'Prefer';

/** The operation with the `Prefer` field that every mocked one takes, whether it declares it or not. */
export function withPrefer(operation: Operation): Operation {
  const isDeclared = operation.parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === name.toLowerCase(),
  );
  return isDeclared ? operation : { ...operation, parameters: [...operation.parameters, preferParameter] };
}

const preferParameter: Parameter = {
  name,
  in: 'header',
  required: false,
  deprecated: false,
  allowEmptyValue: false,
  schema: { types: ['string'] },
  style: 'simple',
  explode: false,
  allowReserved: false,
  examples: [],
};

/** `code` and `example` of all `Prefer` fields; of one that is given twice the first counts (RFC 7240 section 2). */
export function readPreference(headers: HeaderList): Preference {
  const found = new Map<string, string>();
  for (const [field, value] of headers) {
    if (field.toLowerCase() !== 'prefer') continue;
    for (const [, key = '', quoted, token] of value.matchAll(preference)) {
      const word = key.toLowerCase();
      if (!found.has(word)) found.set(word, quoted?.replaceAll(/\\(.)/g, '$1') ?? token ?? '');
    }
  }
  const [code, example] = [found.get('code'), found.get('example')];
  return { ...(code && { code }), ...(example && { example }) };
}

// A token, and a value that is a quoted string or, more freely than the RFC, whatever stands up to the next separator.
const preference =
  /(?:^|[,;])\s*([\w!#$%&'*+.^`|~-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^",;]*[^",;\s])?))?/g;

/** The value of the `Preference-Applied` field; `undefined` where nothing was asked for. */
export function preferenceApplied({ code, example }: Preference): string | undefined {
  const applied = [
    ...(code === undefined ? [] : [`code=${code}`]),
    ...(example === undefined ? [] : [`example=${quoteWhereNeeded(example)}`]),
  ];
  return applied.length > 0 ? applied.join(', ') : undefined;
}

/** A token as it stands, anything else as a quoted string. */
function quoteWhereNeeded(text: string): string {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
