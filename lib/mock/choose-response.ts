import { words } from '#words/problems.ts';
import { findResponse } from '../openapi/find-response.ts';
import type { Example, MediaType, Response } from '../openapi/model.ts';
import { say } from '../words/say.ts';
import { negotiate } from './accept.ts';
import type { Preference } from './prefer.ts';

/** Which documented answer the mock gives. */
export interface Choice {
  readonly status: number;
  /** Absent where nothing is documented at all. */
  readonly response?: Response;
  /** Absent for an answer without a body. */
  readonly media?: MediaType;
  /** Only where it was asked for by name. */
  readonly example?: Example;
}

/** Why what was asked for cannot be given, with what could be. */
export interface Unavailable {
  readonly status: 400 | 406;
  readonly detail: string;
}

/** The answer that is asked for, else the first documented success. */
export function chooseResponse(
  responses: readonly Response[],
  preference: Preference,
  accept: string | undefined,
): Choice | Unavailable {
  const { code, example } = preference;
  const found = code === undefined ? firstSuccess(responses, example) : withCode(responses, code);
  if (found === undefined)
    return {
      status: 400,
      detail: say(words.codeNotDocumented, { code: code ?? '', known: listCodes(responses) }),
    };
  const { status, response } = found;
  if (response === undefined || response.content.length === 0)
    return example === undefined ? found : unknownExample(example, responses);
  if (example !== undefined) return withExample(found, response, example, accept, responses);
  // What goes wrong is told whatever the caller takes: 406 would hide it.
  const media = negotiate(accept, response.content) ?? (status >= 400 ? response.content[0] : undefined);
  if (media) return { status, response, media };
  const types = response.content.map(({ type }) => type).join(', ');
  return { status: 406, detail: say(words.noneAccepted, { status, types }) };
}

/** The answer to a request at fault: the first of the statuses that is documented, by itself, its range or `default`. */
export function chooseError(
  responses: readonly Response[],
  statuses: readonly number[],
  accept: string | undefined,
): Choice | undefined {
  const documented = responses.map(({ status }) => status.toUpperCase());
  const hasSuccess = documented.some((status) => status.startsWith('2'));
  const status =
    statuses.find((each) => documented.includes(String(each))) ??
    (documented.includes('4XX') || (documented.includes('DEFAULT') && hasSuccess) ? statuses[0] : undefined);
  if (status === undefined) return undefined;
  const choice = chooseResponse(responses, { code: String(status) }, accept);
  return 'detail' in choice ? undefined : choice;
}

function withExample(
  { status }: Choice,
  response: Response,
  name: string,
  accept: string | undefined,
  responses: readonly Response[],
): Choice | Unavailable {
  const having = response.content.filter(({ examples }) => examples.some((each) => each.name === name));
  const media = negotiate(accept, having) ?? having[0];
  const example = media?.examples.find((each) => each.name === name);
  if (media && example) return { status, response, media, example };
  return unknownExample(name, responses);
}

function unknownExample(name: string, responses: readonly Response[]): Unavailable {
  const names = responses.flatMap(({ status, content }) =>
    exampleNames(content).map((each) => `${each} (${status})`),
  );
  const known = names.length > 0 ? say(words.documentedAre, { names: names.join(', ') }) : words.noneHasName;
  return { status: 400, detail: say(words.noSuchExample, { name, known }) };
}

/** Names of the published examples, over all media types. */
function exampleNames(content: readonly MediaType[]): string[] {
  const published = content.flatMap(({ examples }) => examples.filter(({ generated }) => !generated));
  return [...new Set(published.map(({ name }) => name))];
}

function withCode(responses: readonly Response[], code: string): Choice | undefined {
  if (!/^[1-5]\d\d$/.test(code)) {
    const range = responses.find(({ status }) => status.toUpperCase() === code.toUpperCase());
    const isRest = range?.status === 'default' && responses.some(({ status }) => status.startsWith('2'));
    return range && { status: isRest ? 500 : statusOf(range), response: range };
  }
  const response = findResponse(responses, Number(code));
  return response && { status: Number(code), response };
}

/** Of an example that only another answer has, that answer. */
function firstSuccess(responses: readonly Response[], example: string | undefined): Choice {
  const ordered = [
    ...responses.filter(({ status }) => /^2\d\d$/.test(status)),
    ...responses.filter(({ status }) => /^2XX$/i.test(status)),
    ...responses.filter(({ status }) => /^[13]/.test(status)),
    ...responses.filter(({ status }) => status === 'default'),
    ...responses,
  ];
  const having = ordered.find(
    ({ content }) => example !== undefined && exampleNames(content).includes(example),
  );
  const response = having ?? ordered[0];
  return response ? { status: statusOf(response), response } : { status: 204 };
}

/** The status that an answer documented for a range or for all else is given with. */
function statusOf({ status }: Response): number {
  const exact = Number(status);
  if (Number.isInteger(exact) && exact >= 100 && exact <= 599) return exact;
  return status === 'default' ? 200 : Number(`${status[0]}00`) || 200;
}

function listCodes(responses: readonly Response[]): string {
  const codes = responses.map(({ status }) => status);
  return codes.length > 0 ? say(words.documentedAre, { names: codes.join(', ') }) : words.noAnswerDocumented;
}
