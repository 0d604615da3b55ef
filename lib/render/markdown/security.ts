import type { SecurityRequirement, SecurityScheme } from '../../openapi/model.ts';
import { describeCredential, describeFlow, flowAddresses } from '../security-terms.ts';
import { code, description, escapeText, indent } from './text.ts';

/** What an operation asks for: one item per credential, alternatives apart. */
export function renderSecurity(security: readonly SecurityRequirement[]): string {
  const alternatives = security.filter(({ schemes }) => schemes.length > 0);
  if (alternatives.length === 0) return 'This endpoint needs no authentication.';
  const isOptional = alternatives.length < security.length;
  const head = [
    ...(alternatives.length > 1 ? ['Any one of these:'] : []),
    ...(isOptional ? ['Optional: calls without any are answered too.'] : []),
  ];
  const lists = alternatives.map(({ schemes }, index) => {
    const items = schemes.map(({ scheme, scopes }) => renderScheme(scheme, scopes)).join('\n');
    return alternatives.length === 1 ? items : `${index + 1}. all of:\n${indent(items, '   ')}`;
  });
  return [head.join(' '), lists.join('\n')].filter((part) => part !== '').join('\n\n');
}

export function renderScheme(scheme: SecurityScheme, scopes: readonly string[] = []): string {
  const { name, value, place, kind } = describeCredential(scheme);
  const line = [
    code(value === undefined ? name : `${name}: ${value}`),
    place,
    escapeText(kind),
    ...(scopes.length > 0
      ? [`${scopes.length === 1 ? 'scope' : 'scopes'} ${scopes.map(code).join(', ')}`]
      : []),
    ...(scheme.deprecated ? ['deprecated'] : []),
  ];
  const below = [description(scheme.description, 6), renderFlows(scheme)];
  return [
    `- ${line.join(' · ')}`,
    ...below.filter((part) => part !== undefined).map((part) => indent(part)),
  ].join('\n');
}

function renderFlows(scheme: SecurityScheme): string | undefined {
  if (scheme.type === 'openIdConnect') return `Configuration: ${code(scheme.url)}`;
  if (scheme.type !== 'oauth2') return undefined;
  const metadata = scheme.metadataUrl === undefined ? [] : [`- Metadata: ${code(scheme.metadataUrl)}`];
  const flows = scheme.flows.flatMap((flow) => [
    `- Flow: ${describeFlow(flow)}`,
    ...flowAddresses(flow).map(({ title, url }) => `  - ${title}: ${code(url)}`),
    ...flow.scopes.map((scope) => `  - ${code(scope.name)}: ${escapeText(scope.description)}`),
  ]);
  const lines = [...metadata, ...flows];
  return lines.length === 0 ? undefined : lines.join('\n');
}
