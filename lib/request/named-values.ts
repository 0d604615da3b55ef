import { say } from '#lib/words/say.ts';
import { words } from '#words/request.ts';
import { isObject } from '../openapi/json-value.ts';
import type { FaultList } from './faults.ts';
import { hasLoneSurrogate } from './percent-encoding.ts';
import type { CallableOperation, NamedValues, RequestValues } from './types.ts';

/** The value given for a name; names such as `constructor` are names like any other. */
export function own<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** Only what the operation declares can be sent. */
export function checkNames(operation: CallableOperation, values: RequestValues, faults: FaultList): void {
  for (const place of ['path', 'query', 'header', 'cookie'] as const) {
    const declared = operation.parameters.filter(
      (parameter) => parameter.in === place || (place === 'query' && parameter.in === 'querystring'),
    );
    const names = declared.map((parameter) => parameter.name);
    reportUnknown(values[place] ?? {}, names, place, say(words.isNoParameter, { place }), faults);
  }
  const schemes = operation.security.flatMap((requirement) =>
    requirement.schemes.map((entry) => entry.scheme.name),
  );
  reportUnknown(values.auth ?? {}, schemes, 'auth', words.isNoSecurityScheme, faults);
}

function reportUnknown(
  values: NamedValues,
  names: string[],
  place: string,
  detail: string,
  faults: FaultList,
) {
  for (const name of Object.keys(values)) {
    if (!names.includes(name)) faults.add([place, name], detail);
  }
}

/** A text that UTF-8 cannot write is a fault wherever it stands: every way to encode it would throw or change it. */
export function checkUnicode(values: RequestValues, faults: FaultList): void {
  for (const place of ['path', 'query', 'header', 'cookie', 'auth'] as const)
    for (const [name, value] of Object.entries(values[place] ?? {}))
      if (holdsLoneSurrogate(value)) faults.add([place, name], words.mustBeUnicode);
}

/** Whether any text in a JSON value, names included, cannot be written as UTF-8. */
export function holdsLoneSurrogate(value: unknown): boolean {
  if (typeof value === 'string') return hasLoneSurrogate(value);
  if (Array.isArray(value)) return value.some(holdsLoneSurrogate);
  if (!isObject(value)) return false;
  return Object.entries(value).some(([key, member]) => hasLoneSurrogate(key) || holdsLoneSurrogate(member));
}
