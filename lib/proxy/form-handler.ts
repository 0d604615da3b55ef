import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { problemOf } from '../errors/problem.ts';
import type { Operation } from '../openapi/model.ts';
import { buildFormModel } from '../request/form.ts';
import { valuesOfFields } from '../request/form-fields.ts';
import type { FormAnswer, FormOutcome } from '../request/form-outcome.ts';
import { redactBody } from '../request/redact.ts';
import type { RequestValues } from '../request/types.ts';
import { say } from '../words/say.ts';
import { clientOf, type ProxyContext } from './context.ts';
import { refuseCrossSite, requireForm } from './guard.ts';
import { limits } from './limits.ts';
import { type TryLine, tryLines } from './ndjson.ts';
import { baseUrlOf } from './plan-call.ts';
import { readBody } from './read-body.ts';
import { refuseKeys } from './refused-keys.ts';
import { makeAccount, parseKeyCall } from './sandbox-key-handler.ts';
import { operationOf, refusedPrefixes, startCall } from './start-call.ts';

type ResponseLine = Extract<TryLine, { type: 'response' }>;

/**
 * A form that a browser without scripts has posted: the same checks, limits and way to the sandbox as a call of the
 * console. A form with `plan` alone asks for a sandbox key.
 */
export async function answerForm(
  target: { readonly api: string; readonly operation: string },
  request: Request,
  context: ProxyContext,
): Promise<FormOutcome> {
  try {
    refuseCrossSite(request.headers, context.settings.publicOrigin, 'document');
    requireForm(request.headers);
    const body = await readBody(request);
    context.calls.receive(clientOf(request), body.byteLength);
    const fields = parseFields(body);
    refuseKeys(fields, refusedPrefixes(context));
    const operation = await operationOf(target, context);
    if (fields[0]?.[0] === 'plan' && fields.length === 1) {
      const call = parseKeyCall({ api: operation.api, ...(fields[0][1] && { plan: fields[0][1] }) }, context);
      return { kind: 'key', ...(await makeAccount(call, request, context)) };
    }
    return { kind: 'answered', answer: await send(operation, fields, request, context) };
  } catch (error) {
    if (!(error instanceof AppError)) console.error('proxy: unexpected fault', error);
    const retryAfter = error instanceof AppError ? error.retryAfter : undefined;
    return {
      kind: 'refused',
      problem: problemOf(error, context.settings.portalUrl),
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }
}

/** The fields of a form as a browser posts it. @throws AppError */
export function parseFields(bytes: Uint8Array): [string, string][] {
  // Counted before they are taken apart, which takes seconds for as many as a body has room for.
  let count = 1;
  for (const byte of bytes) if (byte === 0x26) count += 1;
  if (count > limits.formFields)
    throw new AppError('invalid_request', say(words.manyFields, { count: limits.formFields }));
  try {
    return [...new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(bytes))];
  } catch {
    throw new AppError('invalid_request', words.formIsNotUtf8);
  }
}

async function send(
  operation: Operation,
  fields: readonly (readonly [string, string])[],
  request: Request,
  context: ProxyContext,
): Promise<FormAnswer> {
  const model = buildFormModel(operation, {
    baseUrl: baseUrlOf(operation, context),
    refusedKeyPrefixes: refusedPrefixes(context),
  });
  const values = valuesOfFields(model, fields);
  const call = { api: operation.api, operation: operation.slug, ...values };
  const caller = { client: clientOf(request), signal: request.signal };
  const { exchange, shown, slot } = await startCall(call, caller, context);
  const lines = tryLines(exchange, shown, context.settings.portalUrl, (count) => slot.addBytes(count));
  return { ...(await collect(lines)), ...sentBodyOf(values, model.secrets) };
}

async function collect(lines: AsyncIterable<TryLine>): Promise<FormAnswer> {
  let head: ResponseLine | undefined;
  let rest: Pick<FormAnswer, 'end' | 'broken'> = {};
  let isText = true;
  const pieces: Buffer[] = [];
  for await (const line of lines) {
    if (line.type === 'response') head = line;
    else if (line.type === 'end') rest = { end: line };
    else if (line.type === 'error') rest = { broken: line.problem };
    else {
      isText &&= 'text' in line;
      pieces.push('text' in line ? Buffer.from(line.text) : Buffer.from(line.base64, 'base64'));
    }
  }
  if (!head) throw new AppError('sandbox_invalid_response', words.backendDidNotAnswer);
  const { status, statusText, headers, request } = head;
  const bytes = Buffer.concat(pieces);
  return { status, statusText, headers, request, body: isText ? bytes.toString() : bytes, ...rest };
}

function sentBodyOf({ body, parts }: RequestValues, secrets: readonly string[]): { sentBody?: string } {
  const shown =
    body === undefined ? parts && Object.fromEntries(parts.map(({ name, value }) => [name, value])) : body;
  if (shown === undefined) return {};
  return { sentBody: redactBody(shown, secrets) };
}
