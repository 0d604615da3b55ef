import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

/** One example of the file: where it stands, its name and value, and where its schema stands. */
export interface ExampleAt {
  readonly at: string;
  readonly name: string;
  readonly value: Json;
  readonly schemaAt: string;
}

export interface DescribedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly at: string;
  readonly node: JsonObject;
}

const file = fileURLToPath(new URL('../../openapi/kynetra.yaml', import.meta.url));
export const text = readFileSync(file, 'utf8');
export const description: JsonObject = parse(text);

const documentId = 'https://spec.invalid/kynetra.json';
const methods = ['get', 'put', 'post', 'delete', 'patch'];

const token = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The value at a JSON pointer, with every `$ref` on the way followed; and the pointer where it really stands. */
export function at(pointer: string): { value: Json | undefined; pointer: string } {
  let value: Json | undefined = description;
  let here = '';
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value = Array.isArray(value) ? value[Number(name)] : object(value)[name];
    here += `/${part}`;
    const ref = object(value).$ref;
    if (typeof ref === 'string' && Object.keys(object(value)).length === 1) {
      ({ value, pointer: here } = at(ref.slice(1)));
    }
  }
  return { value, pointer: here };
}

export function object(value: Json | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** Operations under `paths`, or under `webhooks`, in file order. */
export function operations(under: 'paths' | 'webhooks' = 'paths'): DescribedOperation[] {
  return Object.entries(object(description[under])).flatMap(([path, item]) =>
    Object.entries(object(item))
      .filter(([method]) => methods.includes(method))
      .map(([method, node]) => ({
        id: String(object(node).operationId),
        method: method.toUpperCase(),
        path,
        at: `/${under}/${token(path)}/${method}`,
        node: object(node),
      })),
  );
}

/** Named examples (or the lone one) of a media type, parameter or header; `schemaAt` is its schema. */
export function examplesOf(holderAt: string): ExampleAt[] {
  const { value, pointer } = at(holderAt);
  const holder = object(value);
  const schemaAt = `${pointer}/schema`;
  const named = Object.keys(object(holder.examples)).map((name) => {
    const example = at(`${pointer}/examples/${token(name)}`);
    return { at: example.pointer, name, value: object(example.value).value ?? null, schemaAt };
  });
  return 'example' in holder
    ? [...named, { at: `${pointer}/example`, name: 'example', value: holder.example ?? null, schemaAt }]
    : named;
}

/** Pointers of every media type under an operation's request body and responses. */
export function mediaTypesOf(operation: DescribedOperation): string[] {
  const bodies = [
    `${operation.at}/requestBody`,
    ...statusesOf(operation).map((s) => `${operation.at}/responses/${s}`),
  ];
  return bodies.flatMap((body) => {
    const { value, pointer } = at(body);
    return Object.keys(object(object(value).content)).map((type) => `${pointer}/content/${token(type)}`);
  });
}

/** Documented statuses, in file order. */
export function statusesOf(operation: DescribedOperation): string[] {
  return Object.keys(object(operation.node.responses));
}

/** The error codes that a response names in its examples. */
export function codesOf(operation: DescribedOperation, status: string): string[] {
  const { pointer } = at(`${operation.at}/responses/${status}`);
  return examplesOf(`${pointer}/content/application~1problem+json`).map((example) => example.name);
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
// The whole file is the schema's document, so its own top-level names must not look like misspelt keywords.
ajv.addVocabulary(['discriminator', 'x-enumDescriptions', ...Object.keys(description)]);
ajv.addSchema({ $id: documentId, ...description }, undefined, false, false);

/** The validator of the schema at a pointer of the file. */
export function validator(schemaAt: string): ValidateFunction {
  const fragment = schemaAt.split('/').map(encodeURIComponent).join('/');
  return ajv.compile({ $ref: `${documentId}#${fragment}` });
}
