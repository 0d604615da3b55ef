import { ApiError, type ParameterFault } from '../errors.ts';
import type { OperationDescription, ParameterDescription } from './description.ts';
import type { Schemas, Validate } from './validation.ts';

export type ParameterValues = Readonly<Record<string, string | number | boolean>>;

/** The values that an operation declares, of the types that it declares, defaults filled in. */
export interface Parameters {
  readonly query: ParameterValues;
  readonly header: ParameterValues;
}

interface Checked extends ParameterDescription {
  readonly validate: Validate;
}

type Pairs = readonly (readonly [name: string, value: string])[];

/** Text as it stands in a URL or header, read as the type of the schema; what does not fit is left for validation. */
function coerce(text: string, { schema }: ParameterDescription): string | number | boolean {
  const type = schema.type;
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function parseQuery(search: string): Pairs {
  try {
    return search
      .replace(/^\?/, '')
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', ...value] = pair.replaceAll('+', '%20').split('=');
        return [decodeURIComponent(name), decodeURIComponent(value.join('='))] as const;
      });
  } catch {
    throw new ApiError('invalid_request', 'A % in the query does not start a valid escape.');
  }
}

function faultOf(parameter: ParameterDescription, detail: string, rule?: string): ParameterFault {
  return { in: parameter.place, parameter: parameter.name, detail, ...(rule && { rule }) };
}

/**
 * Makes the reader of an operation's query and header parameters. It throws 400 `invalid_request` with every fault,
 * unknown and repeated query parameters among them. Path values are the business of `pathFits`.
 */
export function createParameterReader(
  operation: OperationDescription,
  schemas: Schemas,
): (search: string, headers: Headers) => Parameters {
  const declared: Checked[] = operation.parameters
    .filter(({ place }) => place !== 'path')
    .map((parameter) => ({ ...parameter, validate: schemas.at(parameter.pointer) }));

  return (search, headers) => {
    const pairs = parseQuery(search);
    const faults: ParameterFault[] = unknownFaults(pairs, declared);
    const values: Record<'query' | 'header', Record<string, string | number | boolean>> = {
      query: {},
      header: {},
    };
    for (const parameter of declared) {
      const place = parameter.place === 'query' ? 'query' : 'header';
      const texts =
        place === 'query'
          ? pairs.filter(([name]) => name === parameter.name).map(([, value]) => value)
          : [headers.get(parameter.name)].filter((text) => text !== null);
      const [text] = texts;
      if (texts.length > 1) faults.push(faultOf(parameter, 'Is given more than once.'));
      else if (text === undefined) {
        const fallback = parameter.schema.default;
        if (fallback !== undefined) values[place][parameter.name] = fallback as string | number | boolean;
        else if (parameter.isRequired) faults.push(faultOf(parameter, 'Is required.', 'required'));
      } else {
        const value = coerce(text, parameter);
        const [fault] = parameter.validate(value);
        if (fault) faults.push(faultOf(parameter, fault.detail, fault.rule));
        else values[place][parameter.name] = value;
      }
    }
    if (faults.length > 0) throw faultyParameters(faults);
    return values;
  };
}

function unknownFaults(pairs: Pairs, declared: readonly Checked[]): ParameterFault[] {
  const known = new Set(declared.filter(({ place }) => place === 'query').map(({ name }) => name));
  const unknown = new Set(pairs.map(([name]) => name).filter((name) => !known.has(name)));
  return [...unknown].map((name) => ({
    in: 'query',
    parameter: name.toWellFormed().slice(0, 100),
    detail: 'Is not a parameter of this operation.',
  }));
}

/** RFC 6585 has a status of its own for a condition that is missing. */
function faultyParameters(faults: readonly ParameterFault[]): ApiError {
  const condition = faults.filter(({ parameter, rule }) => parameter === 'If-Match' && rule === 'required');
  if (condition.length < faults.length || condition.length === 0) return invalidParameters(faults);
  return new ApiError('precondition_required', 'Send the ETag of the version that you change as If-Match.', {
    errors: condition,
  });
}

/** 400 `invalid_request` for parameters, at most 20 of which are listed. */
export function invalidParameters(faults: readonly ParameterFault[]): ApiError {
  const detail = `${faults.length} ${faults.length === 1 ? 'parameter is' : 'parameters are'} not valid.`;
  return new ApiError('invalid_request', detail, { errors: faults.slice(0, 20) });
}

/** Whether the path values have the form of identifiers. One that has not names nothing: 404, as an unknown one. */
export function createPathCheck(
  operation: OperationDescription,
  schemas: Schemas,
): (values: Readonly<Record<string, string>>) => boolean {
  const checks = operation.parameters
    .filter(({ place }) => place === 'path')
    .map(({ name, pointer }) => [name, schemas.at(pointer)] as const);
  return (values) => checks.every(([name, validate]) => validate(values[name]).length === 0);
}
