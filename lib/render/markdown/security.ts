import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { words as terms } from '#words/terms.ts';
import type { OAuthFlow, SecurityRequirement, SecurityScheme } from '../../openapi/model.ts';
import { variableNames } from '../../request/placeholders.ts';
import { describeCredential, describeFlow, flowAddresses } from '../security-terms.ts';
import { renderBlocks, renderSome, renderWords } from './rest.ts';
import { code, description, escapeText, indent } from './text.ts';

/**
 * What an operation asks for: one item per credential, alternatives apart.
 *
 * @param api whose samples use the first alternative; absent where there are none.
 */
export function renderSecurity(security: readonly SecurityRequirement[], api?: string): string {
  const alternatives = security.filter(({ schemes }) => schemes.length > 0);
  if (alternatives.length === 0) return words.noAuthentication;
  const isOptional = alternatives.length < security.length;
  const head = [
    ...(alternatives.length > 1 ? [words.anyOneOf] : []),
    ...(isOptional ? [words.optionalCalls] : []),
  ];
  const lists = renderBlocks([...alternatives.entries()], 'alternative', ([index, alternative]) => {
    const variables = api !== undefined && index === 0 ? variableNames(api, alternative) : undefined;
    const items = renderSome(alternative.schemes, 'way', ({ scheme, scopes }) =>
      renderScheme(scheme, scopes, variables?.get(scheme.name)),
    );
    return alternatives.length === 1 ? items : `${index + 1}. ${words.allOf}\n${indent(items, '   ')}`;
  });
  return [head.join(' '), lists.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** @param variable of the environment that samples read the credential from */
export function renderScheme(
  scheme: SecurityScheme,
  scopes: readonly string[] = [],
  variable?: string,
): string {
  const { name, value, place, kind } = describeCredential(scheme);
  const line = [
    code(value === undefined ? name : `${name}: ${value}`),
    place,
    escapeText(kind),
    ...(scopes.length > 0
      ? [`${scopes.length === 1 ? 'scope' : 'scopes'} ${renderWords(scopes, code)}`]
      : []),
    ...(scheme.deprecated ? ['deprecated'] : []),
    ...(variable === undefined ? [] : [say(terms.samplesReadIt, { variable: code(variable) })]),
  ];
  const below = [description(scheme.description, 6), renderFlows(scheme)];
  return [
    `- ${line.join(' · ')}`,
    ...below.filter((part) => part !== undefined).map((part) => indent(part)),
  ].join('\n');
}

function renderFlows(scheme: SecurityScheme): string | undefined {
  if (scheme.type === 'openIdConnect') return say(words.configuration, { link: code(scheme.url) });
  if (scheme.type !== 'oauth2') return undefined;
  const metadata =
    scheme.metadataUrl === undefined ? [] : [`- ${say(words.metadata, { link: code(scheme.metadataUrl) })}`];
  const flows = scheme.flows.flatMap((flow) => [
    `- ${say(words.flow, { flow: describeFlow(flow) })}`,
    ...flowAddresses(flow).map(({ title, url }) => `  - ${title}: ${code(url)}`),
    ...(flow.scopes.length === 0 ? [] : [indent(renderSome(flow.scopes, 'scope', renderScope))]),
  ]);
  const lines = [...metadata, ...flows];
  return lines.length === 0 ? undefined : lines.join('\n');
}

function renderScope({ name, description: text }: OAuthFlow['scopes'][number]): string {
  return `- ${code(name)}: ${escapeText(text)}`;
}
