import { takesKey } from '#components/console/credentials.ts';
import { checkAnswer, type Verdict } from '#components/console/verdict/check-answer.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { buildContract } from '#lib/openapi/contract.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { type CollectedCall, collectCall } from '#lib/proxy/collect-call.ts';
import type { ProxyContext } from '#lib/proxy/context.ts';
import type { Outcome } from './outcomes.ts';
import type { ShownRequest } from './shown-requests.ts';

/** Milliseconds that one answer may take. */
const longest = 60_000;

/**
 * Sends a request as the console would, through the portal's proxy, and holds the answer against the description.
 *
 * @param key stands for the credentials that a page shows a placeholder of
 */
export async function answerExample(
  { operation, title, values }: ShownRequest,
  context: ProxyContext,
  key?: string,
): Promise<Outcome> {
  const { api, slug, security } = operation;
  const schemes = (security[0]?.schemes ?? []).map(({ scheme }) => scheme);
  const keys = key === undefined ? [] : schemes.filter(takesKey).map(({ name }) => [name, key] as const);
  const auth = { ...values.auth, ...Object.fromEntries(keys) };
  const call = { api, operation: slug, ...values, ...(Object.keys(auth).length > 0 && { auth }) };
  try {
    const caller = { client: 'site-test', signal: AbortSignal.timeout(longest) };
    return { title, faults: faultsOf(operation, await collectCall(call, caller, context)) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { title, faults: [`no answer: ${sayRefusal(error)}`] };
  }
}

function sayRefusal({ detail, errors }: AppError): string {
  return errors.length === 0
    ? detail
    : errors.map((each) => `${each.pointer || 'the request'} ${each.detail}`).join('; ');
}

function faultsOf(operation: Operation, { response, body }: CollectedCall): string[] {
  const { status, headers } = response;
  const documented = operation.responses.map((each) => each.status);
  const hasSuccess = documented.some((each) => !/^[45]/.test(each));
  const told = documented.length === 0 ? 'no answers' : documented.join(', ');
  const refused =
    status >= 400 && hasSuccess
      ? [`answered with ${status}, where the description tells of ${told}: ${reasonOf(headers, body)}`]
      : [];
  const answer = { method: operation.method, status, headers, ...(body !== undefined && { body }) };
  const { differences } = judge(operation, answer);
  const wrong = differences.map(
    ({ name, detail, found, more }) =>
      `its answer with ${status} is not as described: ${[name, detail].join(' ').trim()}` +
      `${found === undefined ? '' : `, and ${found}`}${more === undefined ? '' : ` (and ${more} more)`}`,
  );
  return [...refused, ...wrong];
}

/** A `$ref` that only leads to itself ends no check. */
function judge(operation: Operation, answer: Parameters<typeof checkAnswer>[1]): Verdict {
  try {
    return checkAnswer(buildContract(operation), answer);
  } catch (error) {
    if (error instanceof RangeError) return { differences: [] };
    throw error;
  }
}

function reasonOf(headers: CollectedCall['response']['headers'], body: string | undefined): string {
  const field = headers.find(([name]) => name.toLowerCase() === 'x-mock-reason')?.[1];
  return field ?? (body?.replaceAll(/\s+/g, ' ').slice(0, 300) || 'no reason is told');
}
