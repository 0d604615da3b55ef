import { isObject } from '../json-value.ts';
import type { JsonSchema } from '../to-json-schema.ts';
import type { Keywords, Task } from './task.ts';

type Members = Readonly<Record<string, unknown>>;

export function applyToObject(task: Task): void {
  const { keywords, value } = task;
  if (!isObject(value)) return;
  assertMembers(task, value);
  applyDescribed(task, value);
  applyDependent(task, value);
  if (keywords.propertyNames !== undefined) applyNames(task, value, keywords.propertyNames as JsonSchema);
}

function assertMembers({ keywords, refuse, at }: Task, record: Members): void {
  const { minProperties, maxProperties } = keywords;
  const count = Object.keys(record).length;
  if (typeof minProperties === 'number' && count < minProperties) refuse('minProperties', { count });
  if (typeof maxProperties === 'number' && count > maxProperties) refuse('maxProperties', { count });
  const missing = (name: string) => ({ at: { up: at, step: name }, value: undefined });
  for (const name of namesIn(keywords.required)) {
    if (!Object.hasOwn(record, name)) refuse('required', undefined, missing(name));
  }
  for (const [neededBy, names] of entriesOf(keywords.dependentRequired)) {
    if (!Object.hasOwn(record, neededBy)) continue;
    for (const name of namesIn(names)) {
      if (!Object.hasOwn(record, name)) refuse('dependentRequired', { neededBy }, missing(name));
    }
  }
}

/** `properties`, `patternProperties`, and for all other members `additionalProperties`. */
function applyDescribed(task: Task, record: Members): void {
  const { keywords, evaluation, outcome } = task;
  const described = isObject(keywords.properties) ? keywords.properties : {};
  const patterns = entriesOf(keywords.patternProperties);
  for (const [name, value] of Object.entries(record)) {
    let isDescribed = Object.hasOwn(described, name);
    if (isDescribed) applyToMember(task, described[name] as JsonSchema, name, value, 'properties');
    for (const [pattern, schema] of patterns) {
      const isMatch = evaluation.matches(pattern, name);
      if (isMatch) applyToMember(task, schema as JsonSchema, name, value, 'patternProperties');
      if (isMatch === undefined) outcome.isUnsure = true;
      isDescribed ||= isMatch !== false;
    }
    if (!isDescribed && keywords.additionalProperties !== undefined)
      applyToMember(task, keywords.additionalProperties as JsonSchema, name, value, 'additionalProperties');
  }
}

function applyToMember(task: Task, schema: JsonSchema, name: string, value: unknown, keyword: string): void {
  const { evaluation, outcome, at } = task;
  const found = evaluation.evaluate(schema, value, { up: at, step: name }, keyword);
  for (const failure of found.failures) outcome.failures.push(failure);
  outcome.isUnsure ||= found.isUnsure;
  outcome.names.add(name);
}

function applyDependent({ keywords, evaluation, outcome, value, at }: Task, record: Members): void {
  for (const [name, schema] of entriesOf(keywords.dependentSchemas)) {
    if (Object.hasOwn(record, name))
      outcome.add(evaluation.evaluate(schema as JsonSchema, value, at, 'dependentSchemas'));
  }
}

function applyNames({ evaluation, outcome, at, refuse }: Task, record: Members, schema: JsonSchema): void {
  for (const name of Object.keys(record)) {
    const found = evaluation.evaluate(schema, name, undefined, 'propertyNames');
    outcome.isUnsure ||= found.isUnsure;
    if (!found.isValid)
      refuse('propertyNames', { inner: found.failures }, { at: { up: at, step: name }, value: name });
  }
}

export function applyUnevaluatedProperties(task: Task): void {
  const { keywords, value, outcome } = task;
  if (keywords.unevaluatedProperties === undefined || !isObject(value) || outcome.isUnsure) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!outcome.names.has(name))
      applyToMember(task, keywords.unevaluatedProperties as JsonSchema, name, inner, 'unevaluatedProperties');
  }
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value as Keywords) : [];
}
