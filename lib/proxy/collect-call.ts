import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import type { Operation } from '../openapi/model.ts';
import type { ProxyContext } from './context.ts';
import { type TryLine, tryLines } from './ndjson.ts';
import { type Caller, startCall } from './start-call.ts';

type Line<Type extends TryLine['type']> = Extract<TryLine, { type: Type }>;

/** A whole answer of a backend, at most `limits.responseBody` of it. */
export interface CollectedCall {
  readonly operation: Operation;
  readonly response: Line<'response'>;
  readonly end: Line<'end'>;
  /** Absent where the body is not text. */
  readonly body?: string;
}

/** A call for whoever can do nothing with half an answer. @throws AppError */
export async function collectCall(
  value: unknown,
  caller: Caller,
  context: ProxyContext,
): Promise<CollectedCall> {
  const { operation, exchange, shown, slot } = await startCall(value, caller, context);
  const lines: TryLine[] = [];
  const count = (bytes: number) => slot.addBytes(bytes);
  for await (const line of tryLines(exchange, shown, context.settings.portalUrl, count)) lines.push(line);
  const response = lines.find((line) => line.type === 'response');
  const end = lines.find((line) => line.type === 'end');
  if (response === undefined || end === undefined) throw brokenOff(lines);
  const parts = lines.filter((line) => line.type === 'body');
  const isText = parts.every((part) => 'text' in part);
  const body = parts.map((part) => ('text' in part ? part.text : '')).join('');
  return { operation, response, end, ...(isText && { body }) };
}

function brokenOff(lines: readonly TryLine[]): AppError {
  const problem = lines.find((line) => line.type === 'error')?.problem;
  return new AppError('sandbox_invalid_response', problem?.detail ?? words.backendBrokeOff);
}
