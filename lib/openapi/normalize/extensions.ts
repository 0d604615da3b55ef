import { defined } from '../defined.ts';
import type { ErrorCode, Operation, OperationSummary, RateLimits, Response } from '../model.ts';
import { elements, isObject, member, members, number, own, type Place, text } from '../parse/place.ts';
import type { Context } from './context.ts';
import { prose } from './prose.ts';

const retries = new Set<string>(['never', 'after-change', 'with-backoff', 'after-retry-after']);

/** `x-errors`: the closed list of error codes. */
export function normalizeErrors(root: Place): ErrorCode[] {
  return members(member(root, 'x-errors')).flatMap(({ key, place }) => {
    if (!isObject(place.value)) return [];
    const retry = text(place, 'retry');
    return [
      {
        code: key,
        status: number(place, 'status') ?? 0,
        title: text(place, 'title') ?? key,
        description: prose(place, 'description') ?? '',
        cause: prose(place, 'cause') ?? '',
        resolution: prose(place, 'resolution') ?? '',
        retry: retry !== undefined && retries.has(retry) ? (retry as ErrorCode['retry']) : 'never',
      },
    ];
  });
}

/** `x-rate-limit-plans`. */
export function normalizeRateLimits(root: Place): RateLimits | undefined {
  const place = member(root, 'x-rate-limit-plans');
  if (!isObject(place.value)) return undefined;
  const quotas = elements(member(place, 'quotas')).flatMap((at) => {
    const name = text(at, 'name');
    const window = number(at, 'window');
    return name === undefined || window === undefined ? [] : [{ name, window }];
  });
  const plans = elements(member(place, 'plans')).map((at) => {
    const name = text(at, 'name') ?? text(at, 'id') ?? '';
    const limits = quotas.map((quota) => number(member(at, 'limits'), quota.name) ?? null);
    return defined({ id: text(at, 'id') ?? name, name, description: prose(at, 'description'), limits });
  });
  return defined({ description: prose(place, 'description'), quotas, plans });
}

/** The error codes that an operation's problem responses name in their examples, by status, then in file order. */
export function errorsOf(responses: readonly Response[], context: Context): ErrorCode[] {
  const codes = responses
    .flatMap((response) => response.content)
    .filter(({ type }) => type.startsWith('application/problem+json'))
    .flatMap(({ examples }) => examples.map(({ name }) => context.errorCodes.get(name)));
  return [...new Set(codes)].filter((code) => code !== undefined);
}

/** `x-codeSamples` (and its older spelling). */
export function codeSamples(operation: Place): Operation['codeSamples'] {
  const place = member(operation, own(operation.value, 'x-codeSamples') ? 'x-codeSamples' : 'x-code-samples');
  return elements(place).flatMap((at) => {
    const language = text(at, 'lang');
    const source = text(at, 'source');
    if (language === undefined || source === undefined) return [];
    return [{ language, label: text(at, 'label') ?? language, source }];
  });
}

/** `x-caused-by` of a webhook: the operations whose operationIds it lists. */
export function causesOf(webhook: Place, { summaries }: Context): OperationSummary[] | undefined {
  const causes = elements(member(webhook, 'x-caused-by')).map(({ value }) =>
    summaries.byId.get(String(value)),
  );
  const known = causes.filter((cause) => cause !== undefined);
  return known.length > 0 ? known : undefined;
}
