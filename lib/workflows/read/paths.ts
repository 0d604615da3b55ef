import { JsonPathFault, JsonPaths } from '../../openapi/json-path.ts';
import { isObject, own, type Place } from '../../openapi/parse/place.ts';
import { readLimits } from './limits.ts';
import { quote } from './quote.ts';
import type { WorkflowReport } from './report.ts';

const versions: Readonly<Record<string, readonly string[]>> = {
  jsonpath: ['rfc9535', 'draft-goessner-dispatch-jsonpath-00'],
  jsonpointer: ['rfc6901'],
};

/** The name of a type of expressions, alone or beside its version. */
export function typeNameOf(place: Place): string | undefined {
  const type = isObject(place.value) ? own(place.value, 'type') : place.value;
  return typeof type === 'string' ? type : undefined;
}

/** That the portal reads expressions of a type: XPath it does not. */
export function checkType(place: Place, report: WorkflowReport): boolean {
  const name = typeNameOf(place);
  if (name === 'xpath') {
    report.error(place, 'XPath is not supported by this portal: use "jsonpath" or "jsonpointer"');
    return false;
  }
  const version = isObject(place.value) ? own(place.value, 'version') : undefined;
  const known = versions[name ?? ''];
  if (known && typeof version === 'string' && !known.includes(version)) {
    report.error(place, `${name} of version ${quote(version)} is not read: use ${known.join(' or ')}`);
    return false;
  }
  return true;
}

/** A way into a value, as JSONPath or JSON Pointer; undefined where it is none, which is told. */
export function checkPath(
  path: string,
  place: Place,
  type: Place,
  report: WorkflowReport,
): 'jsonpath' | 'jsonpointer' | undefined {
  if (!checkType(type, report)) return undefined;
  const name = typeNameOf(type) ?? 'jsonpointer';
  const fault = name === 'jsonpath' ? faultOfJsonPath(path) : faultOfPointer(path);
  if (fault !== undefined) report.error(place, fault);
  return name === 'jsonpath' ? 'jsonpath' : 'jsonpointer';
}

/** What is wrong with a JSONPath; expressions in braces stand for texts or numbers. */
export function faultOfJsonPath(path: string): string | undefined {
  try {
    new JsonPaths({ path: readLimits.expression, visits: 10, matches: 10 }).find(
      path.replace(/\{\$[^{}]*\}/g, '0'),
      null,
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof JsonPathFault)) throw error;
    return `${quote(path)} is no JSONPath (RFC 9535): ${error.message}`;
  }
}

function faultOfPointer(path: string): string | undefined {
  const pointer = path.replace(/\{\$[^{}]*\}/g, '0');
  if (pointer === '' || (pointer.startsWith('/') && !/~(?![01])/.test(pointer))) return undefined;
  return `${quote(path)} is no JSON Pointer: it begins with "/", and "~" and "/" in names are "~0" and "~1"`;
}
