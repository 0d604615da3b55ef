import { isObject } from '#lib/openapi/json-value.ts';
import type { JsonType } from '#lib/openapi/model.ts';
import { textOfValue, valueOfText } from '#lib/request/field-text.ts';
import type { FieldKind, FormParameter } from '#lib/request/form.ts';
import type { Workflow, WorkflowInput } from '#lib/workflows/model.ts';
import type { Values } from '#lib/workflows/run/scope.ts';

/** A field of the form in which inputs are given. */
export interface InputField {
  readonly input: WorkflowInput;
  /** Its control is that of a parameter. */
  readonly parameter: FormParameter;
}

/** The inputs of a workflow, and those that only the workflows before it take. */
export function fieldsOf([first, ...others]: readonly [Workflow, ...Workflow[]]): InputField[] {
  const needed = others.filter(({ workflowId }) =>
    first.dependsOn.some((summary) => summary.workflowId === workflowId),
  );
  const inputs = [first, ...needed].flatMap((workflow) => workflow.inputs);
  const named = new Map([...inputs].reverse().map((input) => [input.name, input]));
  return [...named.values()].reverse().map((input) => ({ input, parameter: parameterOf(input) }));
}

/** What the fields begin with. */
export function initialTexts(fields: readonly InputField[]): Map<string, string> {
  return new Map(
    fields.map(({ input, parameter }) => [
      input.name,
      textOfValue(parameter, input.initial ?? input.schema.default),
    ]),
  );
}

/** What the fields stand for; an empty one for nothing, unless it is a text that has to be given. */
export function valuesOfTexts(fields: readonly InputField[], texts: ReadonlyMap<string, string>): Values {
  return new Map(
    fields.flatMap(({ input: { name, isRequired }, parameter }) => {
      const text = texts.get(name) ?? '';
      if (text === '' && !(isRequired && parameter.field === 'text')) return [];
      return [[name, valueOfText(parameter, text)] as const];
    }),
  );
}

function parameterOf({ name, schema, isRequired, initial }: WorkflowInput): FormParameter {
  const types = typesOf(schema);
  const items = isObject(schema.items) ? typesOf(schema.items) : [];
  const choices = choicesOf(schema, types);
  return {
    ...{ name, in: 'query', required: isRequired, style: 'form', explode: true, allowReserved: false },
    ...{ isDeprecated: schema.deprecated === true, example: initial, type: types.join(' | ') },
    field: choices ? 'choice' : fieldOf(types, items),
    schema: { types, items: { types: items } },
    ...(choices && { choices: choices.map((value) => ({ value })) }),
  };
}

function choicesOf(schema: WorkflowInput['schema'], types: readonly JsonType[]): unknown[] | undefined {
  const given = 'const' in schema ? [schema.const] : schema.enum;
  if (Array.isArray(given)) return given.every((value) => typeof value !== 'object') ? given : undefined;
  return types[0] === 'boolean' ? [true, false] : undefined;
}

function fieldOf([type]: readonly JsonType[], [item]: readonly JsonType[]): FieldKind {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return item === 'string' || item === 'integer' || item === 'number' ? 'list' : 'json';
  return type === 'object' ? 'json' : 'text';
}

const known: readonly unknown[] = ['object', 'array', 'string', 'integer', 'number', 'boolean'];

/** Null aside: an input that is left out is none. */
function typesOf({ type }: Readonly<Record<string, unknown>>): JsonType[] {
  const types = Array.isArray(type) ? type : [type];
  return types.filter((each): each is JsonType => known.includes(each));
}
