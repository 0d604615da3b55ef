import { expect, it } from 'vitest';
import type { SecurityScheme } from '../openapi/model.ts';
import { credentialVariables, placeholderOf } from './placeholders.ts';

const key = (name: string): SecurityScheme => ({
  type: 'apiKey',
  name,
  in: 'header',
  parameter: `X-${name}`,
});
const http = (scheme: string, bearerFormat?: string): SecurityScheme => ({
  type: 'http',
  name: scheme,
  scheme,
  ...(bearerFormat && { bearerFormat }),
});

function namesOf(api: string, ...schemes: SecurityScheme[]): string[] {
  const auth = Object.fromEntries(schemes.map((scheme) => [scheme.name, placeholderOf(scheme)]));
  const requirement = { schemes: schemes.map((scheme) => ({ scheme, scopes: [] })) };
  return credentialVariables(api, requirement, auth).map(({ name }) => name);
}

it.each<[string, SecurityScheme[], string[]]>([
  ['acme', [key('key')], ['ACME_API_KEY']],
  ['acme', [http('bearer')], ['ACME_TOKEN']],
  ['acme', [http('Bearer', 'JWT')], ['ACME_JWT']],
  ['acme', [http('bearer', 'acme_live_… or acme_test_…')], ['ACME_API_KEY']],
  ['acme', [http('basic')], ['ACME_CREDENTIALS']],
  ['acme-orders', [{ type: 'oauth2', name: 'oauth', flows: [] }], ['ACME_ORDERS_ACCESS_TOKEN']],
  // Two of a kind are told apart by their own names.
  ['acme', [key('appId'), key('app key')], ['ACME_APP_ID', 'ACME_APP_KEY']],
  // What no shell takes for a name.
  ['2checkout', [key('key')], ['API_2CHECKOUT_API_KEY']],
  ['acme', [key('$(id)'), key("'; id; '")], ['ACME_ID', 'ACME_ID_2']],
  ['acme', [{ type: 'mutualTLS', name: 'tls' }, key('key')], ['ACME_API_KEY']],
])('in %s', (api, schemes, names) => {
  expect(namesOf(api, ...schemes)).toEqual(names);
});

it('leaves a credential that was given where it is', () => {
  const requirement = { schemes: [{ scheme: key('key'), scopes: [] }] };
  expect(credentialVariables('acme', requirement, { key: 'k-1' })).toEqual([]);
});
