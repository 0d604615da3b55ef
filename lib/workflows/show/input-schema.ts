import { parseJson } from '#json/read.ts';
import type { Schema } from '../../openapi/model.ts';
import { contextOf } from '../../openapi/normalize/make-context.ts';
import type { SourceFile } from '../../openapi/parse/place.ts';
import { parse } from '../../openapi/parse.ts';
import type { Workflow, WorkflowInput } from '../model.ts';

const name = 'Inputs';

/** The inputs of a workflow as the portal's own model has a schema: for its words and its tables. */
export function inputSchema({ inputs }: Workflow): Schema {
  const schema = {
    type: 'object',
    required: inputs.filter(({ isRequired }) => isRequired).map((input) => input.name),
    properties: Object.fromEntries(inputs.map((input) => [input.name, shown(input)])),
  };
  const document = {
    openapi: '3.1.0',
    info: { title: name, version: '1' },
    paths: {},
    components: { schemas: { [name]: schema } },
  };
  // Reading may put things right in place: it gets values of its own.
  const { description } = parse(fileOf(parseJson(JSON.stringify(document))), noFiles);
  return (description && contextOf(description).named(name)) ?? { types: ['object'] };
}

/** Characters of a default or an example that stand in a row; a list of hundreds has a file of its own. */
const longest = 300;

/** Whether what a form begins with is too long for a row. */
export function hasLongInitial({ initial }: WorkflowInput): boolean {
  return (JSON.stringify(initial) ?? '').length > longest;
}

function shown(input: WorkflowInput): WorkflowInput['schema'] {
  if (!hasLongInitial(input)) return input.schema;
  const { default: _, example: __, examples: ___, ...rest } = input.schema;
  return rest;
}

function fileOf(root: unknown): SourceFile {
  const locate: SourceFile['locate'] = (pointers) => pointers.map(() => ({ line: 1, column: 1 }));
  return { path: 'inputs.json', text: '{}', root, locate };
}

const noFiles = { open: refuse, openPart: refuse };

function refuse(): never {
  throw new Error('the schemas of inputs refer to no file');
}
