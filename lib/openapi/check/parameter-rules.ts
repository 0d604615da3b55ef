import { elements, flag, has, isObject, member, own, type Place, text } from '../parse/place.ts';
import { asWritten } from './as-written.ts';
import type { Report, Rule } from './kind.ts';
import { isSince } from './rules.ts';

export const parametersDiffer: Rule = (place, report) => {
  const seen = new Set<string>();
  for (const parameter of elements(member(place, 'parameters'))) {
    const name = text(parameter, 'name');
    const key = `${text(parameter, 'in')} ${name}`;
    if (name === undefined) continue;
    if (seen.has(key))
      report.error(parameter, `the ${text(parameter, 'in')} parameter "${name}" stands twice: keep one`);
    seen.add(key);
  }
};

export const queryStrings: Rule = (place, report) => {
  const all = elements(member(place, 'parameters'));
  const whole = all.filter((parameter) => own(parameter.value, 'in') === 'querystring');
  if (whole.length > 1 && whole[1])
    report.error(whole[1], 'there may be only one parameter in "querystring"');
  if (whole[0] && all.some((parameter) => own(parameter.value, 'in') === 'query')) {
    report.error(
      whole[0],
      'a parameter in "querystring" is the whole query: it cannot stand beside one in "query"',
    );
  }
};

/** Parameters and headers have either `schema` or `content` with one media type. */
export const valueIsDescribed: Rule = (place, report) => {
  const hasSchema = has(place, 'schema');
  const hasContent = has(place, 'content');
  if (!hasSchema && !hasContent)
    report.error(place, 'neither "schema" nor "content" says what the value is: add one');
  if (hasSchema && hasContent) {
    report.error(member(place, 'content'), '"schema" and "content" cannot stand together: keep one');
  }
  const content = member(place, 'content');
  if (isObject(content.value) && Object.keys(content.value).length !== 1) {
    report.error(content, '"content" must have exactly one media type here');
  }
  if (!hasContent) return;
  for (const key of ['style', 'explode', 'allowReserved']) {
    if (has(place, key))
      report.error(member(place, key), `"${key}" means nothing beside "content": remove it`);
  }
};

const styles: Readonly<Record<string, readonly string[]>> = {
  path: ['matrix', 'label', 'simple'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
};

export const parameterFitsPlace: Rule = (place, report) => {
  const where = text(place, 'in') ?? '';
  const name = text(place, 'name') ?? '';
  if (where === 'querystring') checkQueryString(place, report);
  if (where === 'path' && flag(place, 'required') !== true) {
    report.error(place, `a path parameter is always needed: add ${asWritten(place, 'required', true)}`);
  }
  if (where === 'path' && /[/?#{}]/.test(name)) {
    report.error(member(place, 'name'), 'the name of a path parameter cannot have any of / ? # { }');
  }
  if (where === 'header' && !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
    report.error(member(place, 'name'), `"${name}" cannot be the name of a header`);
  }
  if (where !== 'query' && has(place, 'allowEmptyValue')) {
    report.error(
      member(place, 'allowEmptyValue'),
      '"allowEmptyValue" is for query parameters only: remove it',
    );
  }
  checkStyle(place, where, report);
};

function checkStyle(place: Place, where: string, report: Report): void {
  const style = text(place, 'style');
  const known = Object.hasOwn(styles, where) ? [...(styles[where] ?? [])] : [];
  if (where === 'cookie' && isSince(report.dialect, '3.2')) known.push('cookie');
  if (style !== undefined && known.length > 0 && !known.includes(style)) {
    report.error(
      member(place, 'style'),
      `"${style}" is not a style for ${where} parameters: use ${known.join(', ')}`,
    );
  }
  if (where !== '' && !isReservable(where, style, report))
    checkReserved(place, `${where} parameters`, report);
}

/** OpenAPI 3.1 says it of query parameters only, 3.2 of all that are percent-encoded. */
function isReservable(where: string, style: string | undefined, report: Report): boolean {
  if (where === 'query') return true;
  return isSince(report.dialect, '3.2') && (where === 'path' || (where === 'cookie' && style !== 'cookie'));
}

function checkReserved(place: Place, what: string, report: Report): void {
  if (!has(place, 'allowReserved') || has(place, 'content')) return;
  // 3.0 lets it stand everywhere, without a meaning.
  const tell = isSince(report.dialect, '3.1') ? report.error : report.warn;
  tell.call(
    report,
    member(place, 'allowReserved'),
    `"allowReserved" means nothing for ${what} here: remove it`,
  );
}

function checkQueryString(place: Place, report: Report): void {
  if (!isSince(report.dialect, '3.2')) {
    report.error(
      member(place, 'in'),
      `"querystring" came with OpenAPI 3.2: declare ${asWritten(place, 'openapi', '3.2.0')} or use "query"`,
    );
  } else if (!has(place, 'content')) {
    report.error(place, 'a parameter in "querystring" needs "content": add it');
  }
}

export const headerStyle: Rule = (place, report) => {
  const style = text(place, 'style');
  if (style !== undefined && style !== 'simple') {
    report.error(member(place, 'style'), 'the style of a header is always "simple"');
  }
  checkReserved(place, 'headers', report);
  for (const key of ['name', 'in']) {
    if (has(place, key))
      report.error(member(place, key), `"${key}" is not a field of a header: its key is its name`);
  }
};
