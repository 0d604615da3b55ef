import { quoted, suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import type { Operation, SecurityScheme } from '../../openapi/model.ts';
import { elements, has, member, type Place, text } from '../../openapi/parse/place.ts';
import type { StepParameter } from '../model.ts';
import type { DeclaredWorkflow } from './arazzo-file.ts';
import type { Around, InWorkflow } from './around.ts';
import { openReusable } from './reusable.ts';
import { readValue } from './values.ts';

/** What is told of that which a step that waits for a webhook would send. */
export const nothingIsSent = 'the step waits for a webhook and sends nothing: remove it';

interface Given {
  readonly parameter: StepParameter;
  /** Where it stands in the list. */
  readonly item: Place;
}

/** What a step sends: its own parameters, and those of the workflow that its operation or workflow has. */
export function readParameters(step: Place, around: Around): StepParameter[] {
  const { call, declared } = around;
  const own = readList(member(step, 'parameters'), around);
  if (call === undefined) return own.map(({ parameter }) => parameter);
  const isInherited = (named: Named) =>
    takes(named, around) && !own.some((each) => isSame(each.parameter, named));
  const inherited = readList(member(declared.place, 'parameters'), around, isInherited);
  const given = [...own, ...inherited.map((each) => withPlaceOf(each, around))];
  if (call.kind === 'workflow') checkInputs(given, call.workflow, step, around);
  else if (call.kind === 'operation') checkOperation(given, call.operation, step, around);
  else if (has(step, 'parameters')) around.report.error(member(step, 'parameters'), nothingIsSent);
  return given.map(({ parameter }) => parameter);
}

/** What an action hands to the workflow that it leads to. */
export function readInputsOfAction(
  action: Place,
  workflow: DeclaredWorkflow,
  around: Around,
): StepParameter[] {
  const given = readList(member(action, 'parameters'), around);
  checkInputs(given, workflow, action, around);
  return given.map(({ parameter }) => parameter);
}

/** Parameters of the workflow that no step takes. */
export function tellUnused(within: InWorkflow): void {
  const { declared, calls, report } = within;
  for (const item of elements(member(declared.place, 'parameters'))) {
    const opened = openReusable(item, 'parameters', within);
    const parameter = opened && parameterAt(opened.place);
    if (parameter === undefined || calls.includes(undefined)) continue;
    if (!calls.some((call) => takes(parameter, { call })))
      report.error(item, `no step calls anything that has the parameter ${describeValue(parameter.name)}`);
  }
}

function readList(list: Place, around: Around, isWanted: (named: Named) => boolean = () => true): Given[] {
  const given: Given[] = [];
  for (const item of elements(list)) {
    const opened = openReusable(item, 'parameters', around);
    const said = opened && parameterAt(opened.place);
    if (opened === undefined || said === undefined || !isWanted(said)) continue;
    if (given.some(({ parameter }) => isSame(parameter, said)))
      around.report.error(item, `the parameter ${describeValue(said.name)} stands twice: keep one`);
    const value = readValue(opened.value ?? member(opened.place, 'value'), around);
    given.push({ parameter: { ...said, value }, item });
  }
  return given;
}

function parameterAt(place: Place): Omit<StepParameter, 'value'> | undefined {
  const name = text(place, 'name');
  const where = text(place, 'in') as StepParameter['in'];
  return name === undefined ? undefined : { name, ...(where !== undefined && { in: where }) };
}

type Named = Pick<StepParameter, 'name' | 'in'>;

function isSame(a: Named, b: Named): boolean {
  return a.name === b.name && a.in === b.in;
}

/** A parameter of the workflow without a place is one of the inputs of what the step calls. */
function withPlaceOf({ parameter, item }: Given, { call }: Around): Given {
  const { name, value } = parameter;
  return { item, parameter: call?.kind === 'workflow' ? { name, value } : parameter };
}

function takes(parameter: Named, { call }: Pick<Around, 'call'>): boolean {
  if (call === undefined) return false;
  if (call.kind === 'workflow') return call.workflow.inputs.some(({ name }) => name === parameter.name);
  if (call.kind === 'webhook') return false;
  return parameter.in !== undefined && hasParameter(parameter, call.operation);
}

function hasParameter(parameter: Named, operation: Operation): boolean {
  if (operation.parameters.some((each) => isAlike(each, parameter))) return true;
  const schemes = operation.security.flatMap((requirement) => requirement.schemes);
  return schemes.some(({ scheme }) => credentialOf(scheme).some((each) => isAlike(each, parameter)));
}

/** Names of header fields are the same in upper and lower case. */
function isAlike(a: Named, b: Named): boolean {
  if (a.in !== b.in) return false;
  return a.in === 'header' ? a.name.toLowerCase() === b.name.toLowerCase() : a.name === b.name;
}

function credentialOf(scheme: SecurityScheme): Named[] {
  if (scheme.type === 'apiKey') return [{ in: scheme.in, name: scheme.parameter }];
  return scheme.type === 'mutualTLS' ? [] : [{ in: 'header', name: 'Authorization' }];
}

function checkOperation(
  given: readonly Given[],
  operation: Operation,
  step: Place,
  { report }: Around,
): void {
  for (const { parameter, item } of given) {
    const { name, in: place } = parameter;
    if (place === undefined)
      report.error(item, `says no "in": of an operation each parameter is in ${placesOf(name, operation)}`);
    else if (!hasParameter(parameter, operation) && !/^(?:accept|content-type)$/i.test(name))
      report.error(
        item,
        `the operation has no ${place} parameter ${describeValue(name)}; ${mendOf(parameter, operation)}`,
      );
  }
  for (const needed of operation.parameters) {
    if (!needed.required || given.some(({ parameter }) => isAlike(parameter, needed))) continue;
    report.error(
      step,
      `gives no value to the ${needed.in} parameter "${needed.name}", which the operation requires: add it to "parameters"`,
    );
  }
}

function placesOf(name: string, { parameters }: Operation): string {
  const found = parameters.find((each) => each.name === name);
  return found ? `"${found.in}"` : '"path", "query", "header" or "cookie"';
}

function mendOf({ name, in: place }: Named, { parameters }: Operation): string {
  const elsewhere = parameters.find((each) => each.name === name);
  if (elsewhere) return `it is in "${elsewhere.in}"`;
  const known = parameters.filter((each) => each.in === place).map((each) => each.name);
  return suggest(name, known, quoted);
}

function checkInputs(
  given: readonly Given[],
  { id, inputs }: DeclaredWorkflow,
  step: Place,
  { report }: Around,
): void {
  const known = inputs.map(({ name }) => name);
  for (const { parameter, item } of given)
    if (!known.includes(parameter.name))
      report.error(
        item,
        `workflow "${id}" has no input ${describeValue(parameter.name)}; ${suggest(parameter.name, known, quoted)}`,
      );
  for (const { name, isRequired, initial } of inputs)
    if (isRequired && initial === undefined && !given.some(({ parameter }) => parameter.name === name))
      report.error(
        step,
        `gives no value to the input "${name}" that workflow "${id}" requires: add it to "parameters"`,
      );
}
