import { expect, test } from 'vitest';
import { fillVariables } from './variables.ts';

const variables = {
  portalOrigin: 'https://docs.example',
  sandboxOrigin: 'https://sandbox.example',
  sandboxBaseUrl: 'https://sandbox.example/v1',
};

test.each([
  ['curl {{sandboxBaseUrl}}/users', 'curl https://sandbox.example/v1/users'],
  ['[The file]({{portalOrigin}}/openapi/users.json)', '[The file](https://docs.example/openapi/users.json)'],
  ['write `\\{{portalOrigin}}`', 'write `{{portalOrigin}}`'],
  ['`{{sandboxOrigin}}`{{sandboxOrigin}}', '`https://sandbox.example`https://sandbox.example'],
])('%s', (text, filled) => {
  expect(fillVariables(text, variables)).toBe(filled);
});

test.each([
  'http://localhost:3000/callback and http://localhost:30001',
  '{{ portalOrigin }}, {{unknown}}, {portalOrigin}',
])('leaves alone what names no variable: %s', (text) => {
  expect(fillVariables(text, variables)).toBe(text);
});
