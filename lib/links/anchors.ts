/**
 * The addresses of everything a reader can point at: element ids, which are also URL fragments, and the URLs of pages.
 *
 * Ids are made of `A-Z a-z 0-9 _ - $ @` and this grammar's own `. [ ] : * ~`, so that an id, its URL fragment and a
 * path segment are the same text: nothing in them is ever percent-encoded, by a browser or by a chat program.
 * All functions are pure and safe in the browser.
 */
import type { ParameterLocation } from '../openapi/model.ts';

/**
 * One step from a schema to a part of it: a property's name, all items of an array, one item of a tuple, the values of
 * additional or pattern properties, or one alternative (of `oneOf`/`anyOf`, or a second media type), by its label.
 */
export type PathStep =
  | string
  | { readonly items: true }
  | { readonly index: number }
  | { readonly additional: true }
  | { readonly pattern: string }
  | { readonly choice: string };

/** Steps, or the text that `propertyPath` made of them: `items[].id`. */
export type PropertyPath = string | readonly PathStep[];

/** Ids of the fixed sections of an operation's page. */
export const sectionAnchors = {
  authentication: 'authentication',
  parameters: 'parameters',
  requestBody: 'request-body',
  responses: 'responses',
  errors: 'errors',
  examples: 'examples',
  callbacks: 'callbacks',
  tryIt: 'try-it',
} as const;

/** `query.limit`; with a path, a part of that parameter's value: `query.filter.name`. */
export function parameterAnchor(location: ParameterLocation, name: string, path: PropertyPath = ''): string {
  return `${location}.${encodeName(name)}${suffix(path)}`;
}

/** `body.email`, `body.items[].id`; `body` for the value itself. */
export function bodyAnchor(path: PropertyPath = ''): string {
  return `body${suffix(path)}`;
}

/** `response-201`; with a path, a row of its body: `response-201.userId`. */
export function responseAnchor(status: string, path: PropertyPath = ''): string {
  return `response-${encodeName(status)}${escapeHeader(suffix(path))}`;
}

/** `response-200.header.ETag`. */
export function responseHeaderAnchor(status: string, name: string): string {
  return `response-${encodeName(status)}.header.${encodeName(name)}`;
}

/** `example-curl`. */
export function exampleAnchor(language: string): string {
  return `example-${encodeName(language)}`;
}

/** `callback-onPaid`; rows of a callback put their own anchor behind it: `callback-onPaid.body.id`. */
export function callbackAnchor(name: string, anchor?: string): string {
  return `callback-${encodeName(name)}${anchor === undefined ? '' : `.${anchor}`}`;
}

/** A row of a schema's own page: `email`, `items[].id`, as in `/reference/kynetra/schemas/user#email`. */
export function schemaAnchor(path: PropertyPath): string {
  const written = suffix(path);
  return written.startsWith('.') ? written.slice(1) : `value${written}`;
}

/** Steps as text: names joined with dots, `[]` behind an array: `items[].id`. */
export function propertyPath(steps: readonly PathStep[]): string {
  const written = steps.map(writeStep).join('');
  return written.startsWith('.') ? written.slice(1) : written;
}

/**
 * A name as part of an id. Every other character becomes `~` and two hex digits, or `~u` and four for each UTF-16
 * unit beyond ASCII; the empty name becomes `~`. No two names share an encoding.
 */
export function encodeName(name: string): string {
  return name === '' ? '~' : name.replace(/[^\w$@-]/g, escapeUnit);
}

function writeStep(step: PathStep): string {
  if (typeof step === 'string') return `.${encodeName(step)}`;
  if ('items' in step) return '[]';
  if ('index' in step) return `[${step.index}]`;
  if ('additional' in step) return '.*';
  if ('pattern' in step) return `.*${encodeName(step.pattern)}`;
  return `:${encodeName(step.choice)}`;
}

function suffix(path: PropertyPath): string {
  // Text is a written path already: what is not part of the grammar is escaped, the rest stays.
  const written =
    typeof path === 'string' ? path.replace(/[^\w$@.[\]:*~-]/g, escapeUnit) : propertyPath(path);
  return written === '' || /^[[:]/.test(written) ? written : `.${written}`;
}

function escapeUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  return code < 0x80
    ? `~${code.toString(16).toUpperCase().padStart(2, '0')}`
    : `~u${code.toString(16).padStart(4, '0')}`;
}

/** `response-200.header.x` is a header: the members of a property named "header" must not look like one. */
function escapeHeader(written: string): string {
  return /^\.header(?![\w$@~-])/.test(written) ? `.~68eader${written.slice('.header'.length)}` : written;
}
