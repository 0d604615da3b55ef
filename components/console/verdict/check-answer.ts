import { tryReadJson } from '#json/read.ts';
import {
  bodyAnchor,
  parameterAnchor,
  responseAnchor,
  responseBodyAnchor,
  responseHeaderAnchor,
  sectionAnchors,
} from '#lib/links/anchors.ts';
import type { Contract, ContractMedia, ContractResponse } from '#lib/openapi/contract.ts';
import { findDifferences } from '#lib/openapi/differences.ts';
import { findResponse } from '#lib/openapi/find-response.ts';
import { readField } from '#lib/openapi/read-field.ts';
import { covers, essenceOf, isJson } from '#lib/request/media-types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/verdict.ts';

/** What is checked of an answer. */
export interface CheckedAnswer {
  /** Of the request: an answer to HEAD has no body. */
  readonly method?: string;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Absent where the body is no text or was cut off. */
  readonly body?: string;
}

export interface Verdict {
  /** Nothing here: the answer is as documented. */
  readonly differences: readonly {
    /** Such as `items[].id`, `header ETag`; empty for the answer as a whole. */
    readonly name: string;
    /** Ids on the page, from the exact row to its surroundings. */
    readonly anchors: readonly string[];
    readonly detail: string;
    /** What it is instead: "is 11". */
    readonly found?: string;
    /** How many other items differ in the same place in the same way. */
    readonly more?: number;
  }[];
  /** What could not be checked, and why. */
  readonly unchecked?: string;
}

const mostDifferences = 50;

const inPart = words.theDescriptionIsVeryLong;

/** Compares an answer with what the description promises for its status. */
export function checkAnswer(contract: Contract, answer: CheckedAnswer): Verdict {
  if (contract.responses.length === 0) return { differences: [], unchecked: words.noAnswerIsDescribed };
  const response = findResponse(contract.responses, answer.status);
  if (!response) {
    return {
      differences: [
        { name: '', anchors: [], detail: say(words.theStatusIsNotDescribed, { status: answer.status }) },
      ],
    };
  }
  return checkMessage(contract, response, answer, rowsOfAnswer(response.status));
}

/** Compares what a webhook has delivered with what the description says that it holds. */
export function checkDelivery(
  contract: Contract,
  delivered: Pick<CheckedAnswer, 'headers' | 'body'>,
): Verdict {
  const { delivery } = contract;
  if (!delivery) return { differences: [], unchecked: words.noAnswerIsDescribed };
  return checkMessage(contract, delivery, { ...delivered, status: 200 }, rowsOfDelivery);
}

/** Ids on the page of what a message is described by. */
interface Rows {
  readonly whole: string;
  readonly body: string;
  header(name: string): string;
  member(path: string, variant: string | undefined): string;
}

const rowsOfAnswer = (status: string): Rows => ({
  whole: responseAnchor(status),
  body: responseBodyAnchor(status),
  header: (name) => responseHeaderAnchor(status, name),
  member: (path, variant) => responseAnchor(status, path, variant),
});

const rowsOfDelivery: Rows = {
  whole: sectionAnchors.requestBody,
  body: bodyAnchor(),
  header: (name) => parameterAnchor('header', name),
  member: bodyAnchor,
};

function checkMessage(
  contract: Contract,
  described: ContractResponse,
  answer: CheckedAnswer,
  rows: Rows,
): Verdict {
  const headers = checkHeaders(contract, described, answer, rows);
  const body = checkBody(contract, described, answer, rows);
  return {
    ...(contract.isPart && { unchecked: inPart }),
    ...body,
    differences: [...headers, ...body.differences].slice(0, mostDifferences),
  };
}

function checkHeaders(contract: Contract, response: ContractResponse, answer: CheckedAnswer, rows: Rows) {
  return response.headers.flatMap(({ name, required, schema, form }) => {
    const value = answer.headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    const anchors = [rows.header(name), rows.whole];
    if (value === undefined) return required ? [{ name, anchors, detail: words.isMissing }] : [];
    const found = readField(value.trim(), schema, contract.definitions.response, form).map((reading) =>
      findDifferences(reading, schema, contract.definitions.response),
    );
    if (found.some((differences) => differences.length === 0)) return [];
    return (found.at(-1) ?? []).map(({ steps, detail, found: actual }) => ({
      name: steps.length === 0 ? name : `${name} ${writePath(steps)}`,
      anchors,
      detail,
      ...(actual !== undefined && { found: actual }),
    }));
  });
}

function checkBody(
  contract: Contract,
  response: ContractResponse,
  answer: CheckedAnswer,
  rows: Rows,
): Verdict {
  const anchors = [rows.body, rows.whole];
  const note = (detail: string): Verdict => ({ differences: [{ name: '', anchors, detail }] });
  const { body } = answer;
  if (response.content.length === 0) {
    return body === '' || body === undefined ? { differences: [] } : note(words.aBodyCameWhereNone);
  }
  if (answer.status === 204 || answer.status === 304 || answer.method === 'HEAD') return { differences: [] };
  const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (type === undefined) return note(words.theAnswerHasNoContent);
  const media = findMedia(response.content, type);
  if (!media) return note(say(words.theMediaTypeIsNot, { essenceOf: essenceOf(type) }));
  if (media.schema === undefined) return { differences: [] };
  if (!isJson(type))
    return { differences: [], unchecked: say(words.bodiesOfTheTypeAre, { essenceOf: essenceOf(type) }) };
  if (body === undefined) return { differences: [], unchecked: words.theBodyIsNotWhole };
  const value = tryReadJson(body);
  if (value === undefined) return note(words.theBodyIsNotJson);
  const variant = variantOf(response.content, media);
  // A list of thousands that differ in one way differs once.
  const alike = Map.groupBy(
    findDifferences(value, media.schema, contract.definitions.response).map((difference) => ({
      ...difference,
      path: rowPath(difference.steps, value),
    })),
    ({ path, detail }) => JSON.stringify([path, detail]),
  );
  const differences = [...alike.values()].slice(0, mostDifferences).map(([first, ...others]) => {
    const { steps = [], path = '', detail = '', found } = first ?? {};
    const around = enclosing(path).map((part) => rows.member(part, variant));
    return {
      name: writePath(steps),
      anchors: [...around, rows.whole],
      detail,
      ...(found !== undefined && { found }),
      ...(others.length > 0 && { more: others.length }),
    };
  });
  return { differences };
}

function findMedia(content: readonly ContractMedia[], type: string): ContractMedia | undefined {
  return (
    content.find((media) => essenceOf(media.type) === essenceOf(type)) ??
    content.find((media) => covers(media.type, type))
  );
}

/** What the anchors of a second body name it by: the first type of those with the same schema. */
export function variantOf(content: readonly ContractMedia[], { schema }: ContractMedia): string | undefined {
  const first = content.findIndex((media) => JSON.stringify(media.schema) === JSON.stringify(schema));
  return first > 0 ? content[first]?.type : undefined;
}

/** Steps as the page's rows write them: `items[].id`, whatever the index. */
export function rowPath(steps: readonly string[], root: unknown): string {
  let value = root;
  let path = '';
  for (const step of steps) {
    const isItem = Array.isArray(value);
    path += isItem ? '[]' : path === '' ? step : `.${step}`;
    value =
      isItem || (typeof value === 'object' && value !== null)
        ? (value as Record<string, unknown>)[step]
        : undefined;
  }
  return path;
}

/** The path and those of what it stands in: `a[].b`, `a[]`, `a`. */
export function enclosing(path: string): string[] {
  const paths: string[] = [];
  for (let rest = path; rest !== ''; rest = rest.replace(/(?:\.[^.[\]]*|\[\]|^[^.[]*)$/, '')) {
    paths.push(rest);
    if (paths.length > 40) break;
  }
  return paths;
}

export function writePath(steps: readonly string[]): string {
  return steps
    .map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}
