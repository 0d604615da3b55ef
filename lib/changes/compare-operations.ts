import { words } from '#words/comparison.ts';
import { sectionAnchors } from '../links/anchors.ts';
import { mediaShapes } from '../links/media-shapes.ts';
import { operationRows } from '../links/operation-rows.ts';
import type { MediaType, Operation, SecurityRequirement } from '../openapi/model.ts';
import { buildPropertyTree } from '../openapi/property-tree.ts';
import { say } from '../words/say.ts';
import { compareRows } from './compare-rows.ts';
import { compareValues } from './compare-values.ts';
import { type Finding, isBreaking, type Role } from './finding.ts';

/** Everything that two versions of one operation or webhook promise differently. Texts and examples are not promises. */
export function compareOperations(before: Operation, after: Operation): Finding[] {
  // Of a large description most operations are as they were, and their rows need not be made.
  if (promiseOf(before) === promiseOf(after)) return [];
  return [
    ...compareCall(before, after),
    ...compareSecurity(before, after),
    ...compareRequestBody(before, after),
    ...compareAnswers(before, after),
    ...compareRows(operationRows(before, []), operationRows(after, []), after.kind),
  ];
}

/** All that the comparison looks at, as text. */
function promiseOf(operation: Operation): string {
  const { method, path, deprecated, security, parameters, requestBody, responses, callbacks, schemas } =
    operation;
  const parts = [method, path, deprecated, security, parameters, requestBody, responses, callbacks];
  return JSON.stringify([...parts, [...schemas]]);
}

function compareCall(before: Operation, after: Operation): Finding[] {
  const [old, now] = [callOf(before), callOf(after)];
  const findings: Finding[] = [];
  if (old !== now)
    findings.push({
      kind: 'changed',
      breaking: true,
      name: now,
      text: say(words.was, { before: old }),
      place: '',
    });
  if (before.deprecated !== after.deprecated)
    findings.push({
      kind: after.deprecated ? 'deprecated' : 'changed',
      breaking: false,
      name: now,
      text: after.deprecated ? words.deprecated : words.noLongerDeprecated,
      place: '',
    });
  return findings;
}

/** `POST /auth/sign-up`; a webhook's name. */
export function callOf({
  kind,
  method,
  path,
}: Pick<Operation, 'method' | 'path'> & { kind: string }): string {
  return kind === 'webhook' ? path : `${method} ${path}`;
}

function compareSecurity(before: Operation, after: Operation): Finding[] {
  const [old, now] = [describeSecurity(before.security), describeSecurity(after.security)];
  const anchor = sectionAnchors.authentication;
  const isSame = old.length === now.length && old.every((each) => now.includes(each));
  if (isSame || after.kind === 'webhook') return [];
  const listed = (each: readonly string[]) => each.join(` ${words.or} `) || words.none;
  const text = say(words.needs, { now: listed(now), before: listed(old) });
  // As long as every way that worked still does, nobody has to change anything.
  const breaking = now.length > 0 && !(old.length > 0 && old.every((each) => now.includes(each)));
  return [{ kind: 'changed', breaking, name: words.authentication, text, anchor, place: '' }];
}

function describeSecurity(security: readonly SecurityRequirement[]): string[] {
  return security.map(({ schemes }) =>
    schemes.length === 0
      ? words.nothing
      : schemes
          .map(({ scheme, scopes }) =>
            scopes.length === 0
              ? scheme.name
              : say(words.withScopes, { scheme: scheme.name, scopes: scopes.join(', ') }),
          )
          .join(` ${words.and} `),
  );
}

function compareRequestBody(before: Operation, after: Operation): Finding[] {
  const [old, now] = [before.requestBody, after.requestBody];
  const role: Role = after.kind === 'webhook' ? 'received' : 'sent';
  const base = { name: words.requestBody, anchor: sectionAnchors.requestBody, place: '' };
  if (old === undefined && now === undefined) return [];
  if (now === undefined)
    return [{ ...base, kind: 'removed', breaking: true, text: words.requestBodyRemoved, isGone: true }];
  if (old === undefined) {
    const text = now.required ? words.newRequiredBody : words.newOptionalBody;
    return [{ ...base, kind: 'added', breaking: now.required && role === 'sent', text, isNew: true }];
  }
  const isMore = now.required && !old.required;
  return [
    ...(old.required === now.required
      ? []
      : [
          {
            ...base,
            kind: 'changed' as const,
            breaking: isBreaking(isMore ? 'narrower' : 'wider', role),
            text: isMore ? words.nowRequired : words.nowOptional,
          },
        ]),
    ...compareContent(old.content, now.content, { before, after, role, base }),
  ];
}

function compareAnswers(before: Operation, after: Operation): Finding[] {
  const role: Role = after.kind === 'webhook' ? 'sent' : 'received';
  return after.responses.flatMap((response) => {
    const old = before.responses.find(({ status }) => status === response.status);
    if (old === undefined) return [];
    const base = {
      name: say(words.response, { status: response.status }),
      anchor: `response-${response.status}`,
      place: words.responses,
    };
    return compareContent(old.content, response.content, { before, after, role, base });
  });
}

/** The media types of a body, and its whole value where that is no object with rows of its own. */
function compareContent(
  old: readonly MediaType[],
  now: readonly MediaType[],
  about: {
    before: Operation;
    after: Operation;
    role: Role;
    base: Pick<Finding, 'name' | 'place'> & { readonly anchor: string };
  },
): Finding[] {
  const { before, after, role, base } = about;
  const types = (list: readonly MediaType[]) => list.map(({ type }) => type);
  const more = types(now).filter((type) => !types(old).includes(type));
  const less = types(old).filter((type) => !types(now).includes(type));
  const direction = role === 'sent' ? 'request' : 'response';
  const [first, last] = [mediaShapes(old)[0]?.schema, mediaShapes(now)[0]?.schema];
  const changes =
    first === undefined || last === undefined
      ? []
      : compareValues(
          buildPropertyTree(first, before.schemas, { direction }).schema,
          buildPropertyTree(last, after.schemas, { direction }).schema,
          role,
        );
  return [
    ...(more.length > 0
      ? [
          {
            ...base,
            kind: 'added' as const,
            breaking: false,
            text: say(words.alsoAs, { types: more.join(', ') }),
          },
        ]
      : []),
    ...(less.length > 0
      ? [
          {
            ...base,
            kind: 'removed' as const,
            breaking: true,
            text: say(words.noLongerAs, { types: less.join(', ') }),
          },
        ]
      : []),
    ...changes.map(({ text, effect }) => ({
      ...base,
      kind: 'changed' as const,
      breaking: isBreaking(effect, role),
      text,
    })),
  ];
}
