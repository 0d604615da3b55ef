import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { fillMarkdown, listMarks } from '../../content/markdown.ts';
import type { Guide } from '../../content/model.ts';
import { parameterAnchor } from '../../links/anchors.ts';
import { readMainApi, type Site } from '../../links/site.ts';
import { errorUrl, operationUrl } from '../../links/urls.ts';
import type { Api, Operation } from '../../openapi/model.ts';
import { retryWords } from '../error-terms.ts';
import { renderNamedPart } from './named-part.ts';
import { renderRateLimits } from './rate-limits.ts';
import { blocks, code, escapeText, link, paragraph, table } from './text.ts';

/** A guide; what its components make from the descriptions is written out. */
export async function renderGuide(guide: Guide, site: Site): Promise<string> {
  const main = await readMainApi(site);
  const parts = new Map(main === undefined ? [] : guideParts(main.api, main.operations));
  for (const mark of listMarks(guide.markdown)) {
    const text = await renderNamedPart(mark, site);
    if (text !== undefined) parts.set(mark, text);
  }
  const lead = guide.hasLead ? paragraph(guide.description) : undefined;
  return `${blocks(`# ${escapeText(guide.title)}`, lead, fillMarkdown(guide.markdown, parts).trimEnd())}\n`;
}

/** By the name of the component that shows the same on the page. */
function guideParts(api: Api, operations: readonly Operation[]): ReadonlyMap<string, string> {
  return new Map([
    ['PlanTable', api.rateLimits === undefined ? '' : renderRateLimits(api.rateLimits)],
    ['ErrorTable', renderErrorTable(api)],
    ['ScopeTable', renderScopeTable(operations)],
    ['IdempotentOperations', renderIdempotent(operations)],
  ]);
}

function renderErrorTable({ errors }: Api): string {
  const rows = errors.map(({ code: name, status, title, retry }) => [
    String(status),
    link(code(name), errorUrl(name)),
    escapeText(title),
    retryWords(retry),
  ]);
  return table([words.status, words.code, words.meaning, words.retry], rows);
}

function renderScopeTable(operations: readonly Operation[]): string {
  const scopes = new Map<string, Operation[]>();
  for (const operation of operations) {
    const needed = operation.security.flatMap(({ schemes }) => schemes.flatMap((each) => each.scopes));
    for (const scope of new Set(needed)) scopes.set(scope, [...(scopes.get(scope) ?? []), operation]);
  }
  return table(
    [words.scope, words.allows],
    [...scopes].map(([scope, allowed]) => [code(scope), linkOperations(allowed)]),
  );
}

function renderIdempotent(operations: readonly Operation[]): string {
  const header = 'Idempotency-Key';
  const taking = operations.filter(({ parameters }) =>
    parameters.some((parameter) => parameter.in === 'header' && parameter.name === header),
  );
  return say(words.takeOne, { operations: linkOperations(taking, parameterAnchor('header', header)) });
}

function linkOperations(operations: readonly Operation[], anchor?: string): string {
  return operations
    .map(({ api, slug, title }) => link(escapeText(title), operationUrl(api, slug, anchor)))
    .join(', ');
}
