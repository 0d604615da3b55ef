import { isObject } from './json-value.ts';
import type { Schema } from './model.ts';
import { resolveSchema, type Schemas } from './resolve-schema.ts';

/** A value as the XML document that its schema describes. */
export function writeXml(value: unknown, schema: Schema, table: Schemas): string {
  const name = resolveSchema(schema, table).xml?.name ?? schema.ref ?? 'root';
  const body = element(name, value, schema, table, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}

function element(name: string, value: unknown, declared: Schema, table: Schemas, depth: number): string {
  const schema = resolveSchema(declared, table);
  const indent = '  '.repeat(depth);
  const tag = tagOf(name, schema);
  if (Array.isArray(value)) return list(name, value, schema, table, depth);
  if (!isObject(value)) return `${indent}<${tag}>${escapeXml(text(value))}</${tag}>\n`;
  const { attributes, children } = content(value, schema, table, depth + 1);
  const space = namespace(schema);
  if (children === '') return `${indent}<${tag}${space}${attributes}/>\n`;
  return `${indent}<${tag}${space}${attributes}>\n${children}${indent}</${tag}>\n`;
}

function content(value: object, schema: Schema, table: Schemas, depth: number) {
  let attributes = '';
  let children = '';
  for (const [key, child] of Object.entries(value)) {
    const declared = schema.properties?.find(({ name }) => name === key)?.schema ?? { types: [] };
    const { xml } = resolveSchema(declared, table);
    const isAttribute = xml?.attribute || xml?.nodeType === 'attribute';
    if (isAttribute) attributes += ` ${tagOf(key, { types: [], xml })}="${escapeXml(text(child))}"`;
    else children += element(key, child, declared, table, depth);
  }
  return { attributes, children };
}

function list(
  name: string,
  values: readonly unknown[],
  schema: Schema,
  table: Schemas,
  depth: number,
): string {
  const items: Schema = typeof schema.items === 'object' ? schema.items : { types: [] };
  const itemName = resolveSchema(items, table).xml?.name ?? schema.xml?.name ?? name;
  const isWrapped = schema.xml?.wrapped === true || schema.xml?.nodeType === 'element' || depth === 0;
  const inner = values
    .map((value) => element(itemName, value, items, table, isWrapped ? depth + 1 : depth))
    .join('');
  const indent = '  '.repeat(depth);
  const tag = tagOf(name, schema);
  return isWrapped ? `${indent}<${tag}>\n${inner}${indent}</${tag}>\n` : inner;
}

function tagOf(
  name: string,
  { xml }: { readonly types: Schema['types']; readonly xml?: Schema['xml'] | undefined },
): string {
  const clean = (xml?.name ?? name).replace(/[^\p{L}\p{N}_.-]/gu, '_');
  const local = /^[\p{L}_]/u.test(clean) ? clean : `_${clean}`;
  return xml?.prefix ? `${xml.prefix}:${local}` : local;
}

function namespace({ xml }: Schema): string {
  if (!xml?.namespace) return '';
  return ` xmlns${xml.prefix ? `:${xml.prefix}` : ''}="${escapeXml(xml.namespace)}"`;
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);
}

function escapeXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
