/**
 * The addresses of everything a reader can point at: element ids, which are also URL fragments, and the URLs of pages.
 *
 * Ids are made of `A-Z a-z 0-9 _ - $ @` and this grammar's own `. [ ] : * ~`, so that an id, its URL fragment and a
 * path segment are the same text: nothing in them is ever percent-encoded, by a browser or by a chat program.
 * All functions are pure and safe in the browser.
 */
import type { ParameterLocation } from '../openapi/model.ts';
import { restOf } from '../openapi/page-limits.ts';

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

/**
 * `query.limit`; with a path, a part of that parameter's value: `query.filter.name`. Paths are those of the nodes of
 * `buildPropertyTree`: `items[].id`.
 */
export function parameterAnchor(location: ParameterLocation, name: string, path = ''): string {
  return `${location}.${encodeName(name)}${suffix(path)}`;
}

/**
 * `body.email`, `body.items[].id`; `body` for the value itself. `variant`: the `anchor` of a second shape that the
 * body may have (see `mediaShapes`): `body:multipart~2Fform-data.file`.
 */
export function bodyAnchor(path = '', variant?: string): string {
  return `body${variantSuffix(variant)}${suffix(path)}`;
}

/** The tabs over the response examples of an operation's page: a link to a status (`responseAnchor`) shows its example. */
export const answerTabs = { idBase: 'answer', follows: 'response' } as const;

/** `response-201`; with a path, a row of its body: `response-201.userId`. */
export function responseAnchor(status: string, path = '', variant?: string): string {
  return `${answerTabs.follows}-${encodeName(status)}${variantSuffix(variant)}${escapeHeader(suffix(path))}`;
}

/** The line that says what a response's body is; `response-201` itself is the heading of the status. */
export function responseBodyAnchor(status: string): string {
  return `${responseAnchor(status)}:body`;
}

/** `response-200.header.ETag`. */
export function responseHeaderAnchor(status: string, name: string, path = ''): string {
  return `${answerTabs.follows}-${encodeName(status)}.header.${encodeName(name)}${suffix(path)}`;
}

/** The line that counts the headers which a page leaves out, by how the rows of headers are named. */
export function headersRest(anchorOf: (name: string, path: string) => string): string {
  return anchorOf('', restOf(''));
}

/** The same of the shapes that a body may have. */
export function shapesRest(anchorOf: (path: string, variant: string) => string): string {
  return anchorOf(restOf(''), 'shapes');
}

/** `example-curl`. */
export function exampleAnchor(language: string): string {
  return `example-${encodeName(language)}`;
}

/** `callback-onPaid`; rows of a callback put their own anchor behind it: `callback-onPaid.body.id`. */
export function callbackAnchor(name: string, anchor?: string): string {
  return `callback-${encodeName(name)}${anchor === undefined ? '' : `.${anchor}`}`;
}

/** A row of a schema's own page: `property.email`, as in `/reference/users/schemas/user#property.email`. */
export function schemaAnchor(path: string): string {
  return `property${suffix(path)}`;
}

/** `inputs.email`; a part of one: `inputs.address.city`. On the page of a workflow, like the three that follow. */
export function inputAnchor(path: string): string {
  return `inputs${suffix(path)}`;
}

/** `step.sign-up`. */
export function stepAnchor(stepId: string): string {
  return `step.${encodeName(stepId)}`;
}

/** `step.sign-up.outputs.userId`. */
export function stepOutputAnchor(stepId: string, name: string): string {
  return `${stepAnchor(stepId)}.outputs.${encodeName(name)}`;
}

/** `outputs.accessToken`. */
export function outputAnchor(name: string): string {
  return `outputs.${encodeName(name)}`;
}

/**
 * A name as part of an id. Every other character becomes `~` and two hex digits, or `~u` and four for each UTF-16
 * unit beyond ASCII; the empty name becomes `~`. No two names share an encoding.
 */
export function encodeName(name: string): string {
  return name === '' ? '~' : name.replace(/[^\w$@-]/g, escapeUnit);
}

function suffix(path: string): string {
  // What is not part of the grammar is escaped; `<key>` is how the tree names the entries of a map.
  const written = path.replaceAll('<key>', '*').replace(/[^\w$@.[\]:*~-]/g, escapeUnit);
  return written === '' || /^[[:]/.test(written) ? written : `.${written}`;
}

function variantSuffix(variant: string | undefined): string {
  return variant === undefined ? '' : `:${encodeName(variant)}`;
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
