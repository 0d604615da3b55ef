import { expect, test } from 'vitest';
import type { SecurityRequirement } from '../../openapi/model.ts';
import { withOwnCredentials } from './own-credentials.ts';

const way = (...names: string[]) =>
  ({ schemes: names.map((name) => ({ scheme: { name }, scopes: [] })) }) as unknown as SecurityRequirement;
const own = new Map([
  ['key', 'own-key'],
  ['app', 'own-app'],
]);

test.each<
  [string, SecurityRequirement[], Record<string, string> | undefined, Record<string, string> | undefined]
>([
  ['nothing where nothing is asked for', [], undefined, undefined],
  ['the reader’s where the workflow gives none', [way('key')], undefined, { key: 'own-key' }],
  ['the workflow’s before the reader’s', [way('key')], { key: 'given' }, { key: 'given' }],
  [
    'the workflow’s way before one that the reader has',
    [way('key'), way('bearer')],
    { bearer: 'given' },
    { bearer: 'given' },
  ],
  [
    'what is missing beside the workflow’s',
    [way('bearer', 'app')],
    { bearer: 'given' },
    { bearer: 'given', app: 'own-app' },
  ],
  ['nothing that is of no use', [way('bearer')], undefined, undefined],
])('sends %s', (_, security, given, auth) => {
  const values = { path: { id: 1 }, ...(given && { auth: given }) };
  expect(withOwnCredentials(values, security, own)).toEqual({ path: { id: 1 }, ...(auth && { auth }) });
});
