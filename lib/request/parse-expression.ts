/**
 * A runtime expression, taken apart: those of OpenAPI (links, callbacks) and those that Arazzo adds. Names and pointers
 * are as written; `pointer` is an RFC 6901 JSON Pointer, empty for the whole value.
 */
export type RuntimeExpression =
  | { readonly of: 'url' | 'method' | 'statusCode' | 'self' }
  | {
      readonly of: 'request' | 'response' | 'message';
      readonly place: 'header' | 'query' | 'path';
      readonly name: string;
    }
  | {
      readonly of: 'request' | 'response' | 'message';
      readonly place: 'body' | 'payload';
      readonly pointer: string;
    }
  | { readonly of: 'inputs' | 'outputs'; readonly name: string; readonly pointer: string }
  | { readonly of: 'steps'; readonly step: string; readonly output: string; readonly pointer: string }
  | {
      readonly of: 'workflows';
      readonly workflow: string;
      readonly field: 'inputs' | 'outputs';
      readonly name: string;
      readonly pointer: string;
    }
  | { readonly of: 'sourceDescriptions'; readonly source: string; readonly reference: string }
  | {
      readonly of: 'components';
      readonly type: 'parameters' | 'successActions' | 'failureActions';
      readonly name: string;
    };

/** Undefined where a text is none: it lacks the `$`, or names a source that neither specification has. */
export function parseExpression(text: string): RuntimeExpression | undefined {
  const [, of = '', rest = ''] = /^\$([a-zA-Z]+)(?:\.(.*))?$/s.exec(text) ?? [];
  switch (of) {
    case 'url':
    case 'method':
    case 'statusCode':
    case 'self':
      return rest === '' && !text.endsWith('.') ? { of } : undefined;
    case 'request':
    case 'response':
    case 'message':
      return parseMessage(of, rest);
    case 'inputs':
    case 'outputs':
      return parseNamed(rest, (name, pointer) => ({ of, name, pointer }));
    case 'steps':
      return parseStep(rest);
    case 'workflows':
      return parseWorkflow(rest);
    case 'sourceDescriptions':
      return parseSource(rest);
    case 'components':
      return parseComponent(rest);
    default:
      return undefined;
  }
}

/** A text, divided where expressions stand in braces: literal, expression, literal and so on, without the braces. */
export function divideAtExpressions(text: string): string[] {
  return text.split(/\{(\$[^{}]*)\}/);
}

/** The expressions in braces of a text, in order, without the braces. */
export function embeddedExpressions(text: string): string[] {
  return divideAtExpressions(text).filter((_, index) => index % 2 === 1);
}

function parseMessage(of: 'request' | 'response' | 'message', rest: string): RuntimeExpression | undefined {
  const [, body, hash, pointer = ''] = /^(body|payload)(?:(#)(.*))?$/s.exec(rest) ?? [];
  if (body === 'body' || body === 'payload')
    return isPointer(pointer) || hash === undefined ? { of, place: body, pointer } : undefined;
  const [, place, name] = /^(header|query|path)\.(.+)$/s.exec(rest) ?? [];
  if (name === undefined) return undefined;
  return place === 'header' || place === 'query' || place === 'path' ? { of, place, name } : undefined;
}

function parseNamed(
  rest: string,
  expression: (name: string, pointer: string) => RuntimeExpression,
): RuntimeExpression | undefined {
  const [, name, pointer = ''] = /^([\w.-]+)(?:#(.*))?$/s.exec(rest) ?? [];
  return name !== undefined && isPointer(pointer) ? expression(name, pointer) : undefined;
}

function parseStep(rest: string): RuntimeExpression | undefined {
  const [, step, named = ''] = /^([\w-]+)\.outputs\.(.+)$/s.exec(rest) ?? [];
  return step === undefined
    ? undefined
    : parseNamed(named, (output, pointer) => ({ of: 'steps', step, output, pointer }));
}

function parseWorkflow(rest: string): RuntimeExpression | undefined {
  const [, workflow, field, named = ''] = /^([\w-]+)\.(inputs|outputs)\.(.+)$/s.exec(rest) ?? [];
  if (workflow === undefined || (field !== 'inputs' && field !== 'outputs')) return undefined;
  return parseNamed(named, (name, pointer) => ({ of: 'workflows', workflow, field, name, pointer }));
}

function parseSource(rest: string): RuntimeExpression | undefined {
  const [, source, reference] = /^([\w-]+)\.(.+)$/s.exec(rest) ?? [];
  return source === undefined || reference === undefined
    ? undefined
    : { of: 'sourceDescriptions', source, reference };
}

function parseComponent(rest: string): RuntimeExpression | undefined {
  const [, type, name] = /^(parameters|successActions|failureActions)\.([\w.-]+)$/s.exec(rest) ?? [];
  if (name === undefined) return undefined;
  return type === 'parameters' || type === 'successActions' || type === 'failureActions'
    ? { of: 'components', type, name }
    : undefined;
}

function isPointer(text: string): boolean {
  return text === '' || (text.startsWith('/') && !/~(?![01])/.test(text));
}
