import { normalizeServer } from '../normalize/info.ts';
import { member, own, text, texts } from '../parse/place.ts';
import { fillServer } from '../server-url.ts';
import type { Rule } from './kind.ts';
import { describeValue } from './message.ts';
import { isSince } from './rules.ts';

/** `https://{tenant}` whose default says nothing: no client could call it. */
export const serverCanBeCalled: Rule = (place, report) => {
  const server = normalizeServer(place);
  if (server === undefined) return;
  const { url, isCallable } = fillServer(server.url, server.variables);
  const names = [...server.url.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  // A variable that is not declared is told of by itself.
  if (isCallable || names.some((name) => own(own(place.value, 'variables'), name) === undefined)) return;
  const mend =
    names.length > 0
      ? 'give each variable a default with which it is one, such as "example"'
      : 'write it as "https://api.example.com"';
  report.warn(
    member(place, 'url'),
    `${describeValue(server.url)} is no address that can be called${names.length > 0 ? ' with its defaults' : ''}, samples show ${describeValue(url)}: ${mend}`,
  );
};

export const serverVariablesAreDeclared: Rule = (place, report) => {
  for (const [, name = ''] of (text(place, 'url') ?? '').matchAll(/\{([^{}]*)\}/g)) {
    if (own(own(place.value, 'variables'), name) === undefined) {
      report.warn(member(place, 'url'), `"{${name}}" is not among the server's "variables": declare it`);
    }
  }
};

export const serverEnumHasDefault: Rule = (place, report) => {
  const values = texts(place, 'enum');
  const initial = text(place, 'default');
  const list = member(place, 'enum');
  // 3.0 said SHOULD where 3.1 says MUST.
  const tell = isSince(report.dialect, '3.1') ? report.error : report.warn;
  if (Array.isArray(list.value) && list.value.length === 0) {
    tell.call(report, list, '"enum" is empty: name a value or remove it');
  } else if (values.length > 0 && initial !== undefined && !values.includes(initial)) {
    tell.call(
      report,
      member(place, 'default'),
      `"${initial}" is not one of the values of "enum": add it there`,
    );
  }
};
