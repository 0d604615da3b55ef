import { nearest, quoted, suggest } from '../../errors/nearest.ts';
import { has, member, members, type Place } from '../../openapi/parse/place.ts';
import { parseExpression, type RuntimeExpression } from '../../request/parse-expression.ts';
import type { Around } from './around.ts';
import { checkMessage } from './check-message.ts';
import { readLimits } from './limits.ts';
import { quote } from './quote.ts';

const sources = [
  'url',
  'method',
  'statusCode',
  'request',
  'response',
  'message',
  'inputs',
  'outputs',
  'steps',
  'workflows',
  'sourceDescriptions',
  'components',
  'self',
];

/** Whether a text that begins with "$" is meant as an expression, and not as a constant such as "$5". */
export function isMeantAsExpression(text: string): boolean {
  const [, name] = /^\$([a-zA-Z]+)(?:\.|#|$)/.exec(text) ?? [];
  if (name === undefined) return false;
  return sources.includes(name) || (name.length > 3 && nearest(name, sources) !== undefined);
}

/** That an expression can be read, and leads to a value that is there when it is read. */
export function checkExpression(text: string, place: Place, around: Around): void {
  const tell = (message: string) => around.report.error(place, message);
  if (text.length > readLimits.expression) {
    tell(`an expression is longer than ${readLimits.expression} characters: shorten it`);
    return;
  }
  const expression = parseExpression(text);
  if (expression === undefined) tell(`${quote(text)} is no runtime expression: ${mendOf(text)}`);
  else checkParsed(expression, text, place, around);
}

function mendOf(text: string): string {
  const [, name = '', rest = ''] = /^\$([a-zA-Z]+)(.*)$/s.exec(text) ?? [];
  if (!sources.includes(name)) return suggest(name, sources, (each) => `"$${each}"`);
  const [, path] = /^\.body\.([\w.-]+)$/.exec(rest) ?? [];
  if (path !== undefined) return `write "$${name}.body#/${path.replaceAll('.', '/')}"`;
  if (name === 'steps') return 'write "$steps.<stepId>.outputs.<name>"';
  if (name === 'inputs' || name === 'outputs') return `write "$${name}.<name>"`;
  if (name === 'workflows') return 'write "$workflows.<workflowId>.outputs.<name>"';
  if (name === 'response' || name === 'request')
    return `write "$${name}.body#/<pointer>" or "$${name}.header.<name>"`;
  return 'see "Runtime Expressions" of the Arazzo Specification';
}

/** The same of one that was taken apart. @param text as it is written */
export function checkParsed(expression: RuntimeExpression, text: string, place: Place, around: Around): void {
  const tell = (message: string) => around.report.error(place, `${quote(text)} leads nowhere: ${message}`);
  const { declared, file, library } = around;
  switch (expression.of) {
    case 'message':
      tell('messages of AsyncAPI are out of scope');
      break;
    case 'inputs':
      checkName(expression.name, namesOf(declared.inputs), 'the workflow has no input', tell);
      break;
    case 'outputs':
      checkOutputs(expression.name, around, tell);
      break;
    case 'steps':
      checkStep(expression, around, tell);
      break;
    case 'workflows':
      checkWorkflow(expression, around, tell);
      break;
    case 'sourceDescriptions':
      checkName(expression.source, namesOf(library.sourcesOf(file)), 'there is no source description', tell);
      break;
    case 'components': {
      const known = members(member(member(file.root, 'components'), expression.type));
      const names = known.map(({ key }) => key);
      checkName(expression.name, names, 'there is no component', tell);
      break;
    }
    case 'self':
      if (!has(file.root, '$self')) tell('the file has no "$self"');
      break;
    default:
      checkMessage(expression, text, place, around);
  }
}

function namesOf(all: readonly { readonly name: string }[]): string[] {
  return all.map(({ name }) => name);
}

type Tell = (message: string) => void;

function checkName(name: string, known: readonly string[], lacking: string, tell: Tell): void {
  if (known.includes(name)) return;
  const [first = ''] = name.split('.');
  const mend =
    first !== name && known.includes(first)
      ? `for a part of it write "${first}#/${name.slice(first.length + 1).replaceAll('.', '/')}"`
      : suggest(name, known, quoted);
  tell(`${lacking} ${quote(name)}; ${mend}`);
}

function checkOutputs(name: string, { step, call, moment }: Around, tell: Tell): void {
  if (step === undefined || moment === 'before' || (call && call.kind !== 'workflow'))
    tell(
      'only a step that calls a workflow has "$outputs", once that is done: write "$steps.<stepId>.outputs.<name>"',
    );
  else if (call) checkName(name, call.workflow.outputs, `workflow "${call.workflow.id}" has no output`, tell);
}

function checkStep(
  expression: RuntimeExpression & { of: 'steps' },
  { declared, step, moment, flow }: Around,
  tell: Tell,
): void {
  const target = declared.steps.find(({ id }) => id === expression.step);
  if (target === undefined) {
    const known = declared.steps.map(({ id }) => id);
    tell(`there is no step ${quote(expression.step)}; ${suggest(expression.step, known, quoted)}`);
    return;
  }
  checkName(expression.output, target.outputs, `step "${target.id}" has no output`, tell);
  const isThere =
    step === undefined || (target === step && moment === 'action') || flow.leads(target.index, step.index);
  if (!isThere)
    tell(
      target === step
        ? 'the outputs of a step are read by what comes after it'
        : `step "${target.id}" runs later; put it before this one`,
    );
}

function checkWorkflow(
  expression: RuntimeExpression & { of: 'workflows' },
  { declared, file, library, before }: Around,
  tell: Tell,
): void {
  const known = library.workflowsOf(file.path);
  const target = known.find(({ id }) => id === expression.workflow);
  if (target === undefined) {
    const ids = known.map(({ id }) => id);
    tell(`there is no workflow ${quote(expression.workflow)}; ${suggest(expression.workflow, ids, quoted)}`);
    return;
  }
  const names = expression.field === 'inputs' ? target.inputs.map(({ name }) => name) : target.outputs;
  checkName(expression.name, names, `workflow "${target.id}" has no ${expression.field.slice(0, -1)}`, tell);
  if (target !== declared && !before.has(target))
    tell(`workflow "${target.id}" is not run before; add it to "dependsOn", or call it in a step`);
}
