import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { bundleDescription } from '#lib/openapi/bundle.ts';
import { DescriptionError, locateFaults } from '#lib/openapi/fault.ts';
import { FileStore } from '#lib/openapi/load.ts';
import type { Example } from '#lib/openapi/model.ts';
import { normalize } from '#lib/openapi/normalize.ts';
import type { Place } from '#lib/openapi/parse/place.ts';
import { escapeToken } from '#lib/openapi/parse/pointer.ts';
import { parse } from '#lib/openapi/parse.ts';
import { AjvDocument, isRecord, pointerOf, valueAt } from './ajv-document.ts';
import { type ShownBody, shownBodies } from './shown-bodies.ts';

/** What one example that a page shows is, held against its schema by Ajv. */
export interface Audited {
  readonly place: Place;
  readonly title: string;
  /** `made` by the portal, `published` by the author, or `unmade`: the page says why there is none. */
  readonly kind: 'made' | 'published' | 'unmade';
  /** Absent for a valid value. */
  readonly reason?: string;
}

/** Every request body, response and schema example that the pages of a description show. */
export function auditFile(file: string): readonly Audited[] {
  const files = new FileStore(path.dirname(file));
  const { description, faults } = parse(files.open(path.basename(file)), files);
  if (description === undefined) throw new DescriptionError(faults);
  const bodies = shownBodies(normalize(description, 'audit'));
  const root = JSON.parse(JSON.stringify(bundleDescription(description) ?? description.file.root)) as unknown;
  if (!isRecord(root)) return [];
  const documents = {
    request: new AjvDocument(root, 'request'),
    response: new AjvDocument(root, 'response'),
  };
  const found = bodies.map((body) => ({
    body,
    reference: documents[body.direction].add(pointerIn(root, body.pointer)),
  }));
  const ajv = { request: ajvOf(documents.request), response: ajvOf(documents.response) };
  return found.flatMap(({ body, reference }) =>
    body.examples.map((example) => audit(body, example, ajv[body.direction], reference)),
  );
}

function ajvOf(document: AjvDocument): (reference: string) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
    // Decimal steps are not exact in binary.
    multipleOfPrecision: 9,
    code: { regExp },
  });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'description', ...document.finish() });
  return (reference) => ajv.compile({ $ref: `description${reference}` });
}

/** A pattern that is none in Unicode mode is read without it; one that is none at all allows everything. */
function regExp(pattern: string): RegExp {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next flags may read it.
    }
  }
  return /(?:)/;
}
regExp.code = 'new RegExp';

function audit(
  { place, title }: ShownBody,
  example: Example,
  compile: (reference: string) => ValidateFunction,
  reference: string,
): Audited {
  if (example.unmade !== undefined) return { place, title, kind: 'unmade', reason: example.unmade };
  const kind = example.generated ? 'made' : 'published';
  const reason = refusal(compile, reference, example.value);
  return { place, title, kind, ...(reason !== undefined && { reason }) };
}

function refusal(
  compile: (reference: string) => ValidateFunction,
  reference: string,
  value: unknown,
): string | undefined {
  try {
    const validate = compile(reference);
    if (validate(JSON.parse(JSON.stringify(value)))) return undefined;
    const errors = (validate.errors ?? []).slice(0, 3);
    return errors.map(({ instancePath, message }) => `${instancePath || 'it'} ${message}`).join('; ');
  } catch (error) {
    // A schema that is its own part says nothing of a value, and Ajv has no end of reading it.
    if (error instanceof RangeError) return undefined;
    return `Ajv cannot read the schema: ${(error as Error).message.slice(0, 200)}`;
  }
}

/** The place where a pointer leads that goes through references, which a JSON pointer itself does not. */
function pointerIn(root: unknown, tokens: readonly string[]): string {
  let pointer = '';
  let value = root;
  const follow = () => {
    for (let hops = 0; hops < 16 && isRecord(value) && typeof value.$ref === 'string'; hops++) {
      pointer = pointerOf(value.$ref);
      value = valueAt(root, pointer);
    }
  };
  for (const token of tokens) {
    follow();
    pointer += `/${escapeToken(token)}`;
    value = (Object(value) as Record<string, unknown>)[token];
  }
  return pointer;
}

export function linesOf(audited: readonly Audited[]): string[] {
  const findings = audited.map(({ place, title, kind, reason }) => ({
    severity: 'warning' as const,
    place,
    message: `${title} (${kind}): ${reason}`,
  }));
  return locateFaults(findings).map(
    ({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`,
  );
}
