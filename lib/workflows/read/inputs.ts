import { describeValue } from '../../openapi/check/message.ts';
import {
  elements,
  isObject,
  member,
  members,
  own,
  type Place,
  text,
  texts,
} from '../../openapi/parse/place.ts';
import { tokensOf } from '../../openapi/parse/pointer.ts';
import type { WorkflowInput } from '../model.ts';
import { readLimits } from './limits.ts';
import type { WorkflowReport } from './report.ts';

/** The properties of a workflow's `inputs`, those of what it refers to and joins included; each name once. */
export function readInputs(place: Place, root: Place, report: WorkflowReport): WorkflowInput[] {
  if (place.value === undefined) return [];
  const reader = new InputReader(root, report);
  const inputs = new Map<string, WorkflowInput>();
  reader.read(place, inputs, 0);
  return [...inputs.values()];
}

type Json = Record<string, unknown>;

class InputReader {
  private readonly root: Place;
  private readonly report: WorkflowReport;
  private left: number = readLimits.schema;

  constructor(root: Place, report: WorkflowReport) {
    this.root = root;
    this.report = report;
  }

  /** @param inputs where they are added */
  read(place: Place, inputs: Map<string, WorkflowInput>, depth: number): void {
    const schema = this.isWithinLimits(place, depth) ? this.followed(place) : undefined;
    if (schema === undefined) return;
    if (!isObject(schema.value)) {
      this.report.error(schema, `must be a JSON Schema of an object, not ${describeValue(schema.value)}`);
      return;
    }
    const type = own(schema.value, 'type');
    if (type !== undefined && type !== 'object')
      this.report.error(
        member(schema, 'type'),
        'inputs have names: write "type: object", and each input as one of its "properties"',
      );
    for (const part of elements(member(schema, 'allOf'))) this.read(part, inputs, depth + 1);
    this.readProperties(schema, inputs);
  }

  private readProperties(schema: Place, inputs: Map<string, WorkflowInput>): void {
    const required = new Set(texts(schema, 'required'));
    const properties = members(member(schema, 'properties'));
    for (const { key: name, place } of properties) {
      const open = this.open(place, [], 0);
      if (isObject(open)) inputs.set(name, inputOf(name, open, required.has(name)));
      else if (open === true) inputs.set(name, inputOf(name, {}, required.has(name)));
      else this.report.error(place, `must be a JSON Schema, which is an object, not ${describeValue(open)}`);
    }
    for (const name of required) {
      const known = inputs.get(name);
      if (known) inputs.set(name, { ...known, isRequired: true });
      else
        this.report.error(
          member(schema, 'required'),
          `requires ${describeValue(name)}, which is not among the properties: add it there`,
        );
    }
  }

  /** The schema as a value of its own, with what its references lead to in their place. */
  private open(place: Place, inside: readonly string[], depth: number): unknown {
    const { value } = place;
    if (!this.isWithinLimits(place, depth)) return {};
    if (Array.isArray(value)) return elements(place).map((item) => this.open(item, inside, depth + 1));
    if (!isObject(value)) return value;
    const reference = text(place, '$ref');
    if (reference === undefined) return this.copy(place, inside, depth);
    // A schema within itself is any value from there on.
    if (inside.includes(reference)) return {};
    const target = this.lookUp(place, reference);
    const opened = target && this.open(target, [...inside, reference], depth + 1);
    return isObject(opened) ? { ...opened, ...this.copy(place, inside, depth) } : (opened ?? {});
  }

  /** Schemas that refer to themselves, or to one schema many times, have no end of their own. */
  private isWithinLimits(place: Place, depth: number): boolean {
    this.left -= 1;
    if (this.left >= 0 && depth <= readLimits.depth) return true;
    this.report.error(
      place,
      'the schemas of the inputs are too large, or nested too deeply: make them smaller',
    );
    return false;
  }

  private copy(place: Place, inside: readonly string[], depth: number): Json {
    const entries = members(place).filter(({ key }) => key !== '$ref' && key !== '$defs');
    return Object.fromEntries(
      entries.map(({ key, place: at }) => [key, this.open(at, inside, depth + 1)] as const),
    );
  }

  /** Where the references of a schema lead in the end. */
  private followed(place: Place): Place | undefined {
    let at = place;
    for (let hops = 0; hops < readLimits.depth; hops++) {
      const reference = text(at, '$ref');
      if (reference === undefined) return at;
      const target = this.lookUp(at, reference);
      if (target === undefined) return undefined;
      at = target;
    }
    this.report.error(place, '"$ref" leads to itself: lead it to a schema');
    return undefined;
  }

  private lookUp(place: Place, reference: string): Place | undefined {
    const at = member(place, '$ref');
    const [, pointer] = /^#((?:\/.*)?)$/s.exec(reference) ?? [];
    if (pointer === undefined) {
      this.report.error(at, 'must lead into this file: "#/components/inputs/<name>"');
      return undefined;
    }
    const target = tokensOf(pointer).reduce<Place | undefined>(stepInto, this.root);
    if (target?.value === undefined)
      this.report.error(
        at,
        `leads nowhere: there is no ${describeValue(reference)}${this.mendOf(reference)}`,
      );
    return target?.value === undefined ? undefined : target;
  }

  private mendOf(reference: string): string {
    const names = members(member(member(this.root, 'components'), 'inputs')).map(({ key }) => key);
    if (!reference.startsWith('#/components/inputs/') || names.length === 0) return '';
    return `; there are ${names.slice(0, 10).join(', ')}`;
  }
}

function stepInto(place: Place | undefined, token: string): Place | undefined {
  if (place === undefined) return undefined;
  if (Array.isArray(place.value)) return elements(place)[Number(token)];
  return member(place, token);
}

function inputOf(name: string, schema: Json, isRequired: boolean): WorkflowInput {
  const { description, format, writeOnly } = schema;
  const examples = Array.isArray(schema.examples) ? (schema.examples as unknown[]) : [];
  const [initial] = [schema.default, ...examples, schema.example].filter((each) => each !== undefined);
  return {
    name,
    schema,
    isRequired,
    isSecret: format === 'password' || writeOnly === true,
    ...(typeof description === 'string' && { description }),
    ...(initial !== undefined && { initial }),
  };
}
