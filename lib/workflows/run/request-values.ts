import { toText } from '../../request/expand.ts';
import type { CallableOperation, CallableParameter, RequestValues } from '../../request/types.ts';
import type { StepParameter, WorkflowStep } from '../model.ts';
import { bodyOf } from './body-of.ts';
import { credentialOf } from './credential-of.ts';

/**
 * What a step sends, as the operation's form, `buildRequest` and the proxy take it. A parameter that stands where one of the
 * operation's security schemes has its place (`Authorization: Bearer …`, a key's header) is that scheme's credential, and
 * goes by its name into `auth`. What leads to nothing is left out.
 *
 * @param evaluate what a value of the workflow stands for: while it runs the value itself, in a program what reads it there
 */
export function requestValuesOf(
  step: Pick<WorkflowStep, 'parameters' | 'requestBody'>,
  operation: CallableOperation,
  evaluate: (value: unknown) => unknown,
): RequestValues {
  const named = new Map<'path' | 'query' | 'header' | 'cookie' | 'auth', Map<string, unknown>>();
  let contentType: string | undefined;
  for (const parameter of step.parameters) {
    const value = evaluate(parameter.value);
    if (value === undefined || value === null || parameter.in === undefined) continue;
    const credential = credentialOf(parameter, toText(value), operation);
    const declared = declaredFor(parameter, operation);
    if (credential) add(named, 'auth', credential.scheme, credential.value);
    else if (!declared && isHeader(parameter, 'content-type')) contentType = toText(value);
    // What can be answered is said by `buildRequest`, which knows it.
    else if (declared || !isHeader(parameter, 'accept'))
      add(named, placeOf(parameter.in), declared?.name ?? parameter.name, value);
  }
  const body = step.requestBody ? bodyOf(step.requestBody, operation, evaluate) : {};
  return {
    ...Object.fromEntries([...named].map(([place, values]) => [place, Object.fromEntries(values)])),
    ...(contentType !== undefined && step.requestBody && { contentType }),
    ...body,
  };
}

type Place = 'path' | 'query' | 'header' | 'cookie';

function add<P extends string>(named: Map<P, Map<string, unknown>>, place: P, name: string, value: unknown) {
  named.set(place, (named.get(place) ?? new Map<string, unknown>()).set(name, value));
}

function placeOf(place: NonNullable<StepParameter['in']>): Place {
  return place === 'querystring' ? 'query' : place;
}

/** Names of header fields have no letter case; a whole query string is given under any name. */
function declaredFor(
  { name, in: place }: StepParameter,
  { parameters }: CallableOperation,
): CallableParameter | undefined {
  const here = parameters.filter((parameter) => parameter.in === place);
  if (place === 'querystring') return here[0];
  if (place !== 'header') return here.find((parameter) => parameter.name === name);
  return here.find((parameter) => parameter.name.toLowerCase() === name.toLowerCase());
}

function isHeader({ name, in: place }: StepParameter, field: string): boolean {
  return place === 'header' && name.toLowerCase() === field;
}
