import { describe, expect, it } from 'vitest';
import type { Server } from '../openapi/model.ts';
import { buildRequest } from './build-request.ts';
import { InvalidValuesError } from './faults.ts';
import type { CallableOperation } from './types.ts';

const operation: CallableOperation = {
  method: 'GET',
  path: '/users',
  parameters: [],
  security: [],
  responses: [],
  schemas: new Map(),
};

type Variable = { default?: string; enum?: string[] };

function serverOf(url: string, variables: Readonly<Record<string, Variable>> = {}): Server {
  const list = Object.entries(variables).map(([name, { default: usual = '', enum: values }]) => ({
    name,
    default: usual,
    ...(values && { enum: values }),
  }));
  return { url, variables: list };
}

function urlOf(server: Server, variables?: Record<string, string>, origin = 'https://docs.example'): string {
  return buildRequest(operation, {}, { server, origin, ...(variables && { variables }) }).url;
}

function faultsOf(server: Server, variables?: Record<string, string>): string[] {
  try {
    return [urlOf(server, variables)];
  } catch (error) {
    if (!(error instanceof InvalidValuesError)) throw error;
    return error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
  }
}

const regional = serverOf('https://{region}.example.com:{port}/{base}', {
  region: { default: 'eu', enum: ['eu', 'us'] },
  port: { default: '443' },
  base: { default: 'v1' },
});
const tenant = serverOf('https://{tenant}.example.com/api', { tenant: { default: 'demo' } });

describe('a chosen server', () => {
  it.each<[string, Server, Record<string, string> | undefined, string]>([
    ['has its defaults', regional, undefined, 'https://eu.example.com/v1/users'],
    [
      'takes values',
      regional,
      { region: 'us', port: '8443', base: 'v2' },
      'https://us.example.com:8443/v2/users',
    ],
    ['takes a tenant', tenant, { tenant: 'acme-1' }, 'https://acme-1.example.com/api/users'],
    ['takes several segments of a path', regional, { base: 'a/b c' }, 'https://eu.example.com/a/b%20c/users'],
    [
      'writes what a path cannot hold',
      regional,
      { base: 'a?b#c@d:e%2F' },
      'https://eu.example.com/a%3Fb%23c%40d%3Ae%252F/users',
    ],
    ['may do without a part of its path', regional, { base: '' }, 'https://eu.example.com/users'],
    [
      'has a scheme of its own',
      serverOf('{scheme}://a.example', { scheme: { default: 'https' } }),
      { scheme: 'http' },
      'http://a.example/users',
    ],
    [
      'is an address as a whole',
      serverOf('{base}/v1', { base: { default: 'https://a.example' } }),
      { base: 'https://b.example' },
      'https://b.example/v1/users',
    ],
    [
      'keeps what its author wrote',
      serverOf('{base}/v1', { base: { default: 'https://a.example/x/y' } }),
      undefined,
      'https://a.example/x/y/v1/users',
    ],
    ['is relative to the origin', serverOf('/v1/'), undefined, 'https://docs.example/v1/users'],
    ['is relative to the origin alone', serverOf('/'), undefined, 'https://docs.example/users'],
    ['is a path without a slash', serverOf('v1'), undefined, 'https://docs.example/v1/users'],
    ['leaves the scheme to the origin', serverOf('//a.example/v1'), undefined, 'https://a.example/v1/users'],
    [
      'has a variable of the prototype',
      serverOf('https://a.example/{__proto__}'),
      JSON.parse('{"__proto__": "x"}'),
      'https://a.example/x/users',
    ],
  ])('%s', (_, server, variables, url) => {
    expect(urlOf(server, variables)).toBe(url);
  });

  it.each<[string, Server, Record<string, string>, string]>([
    ['an unknown variable', regional, { zone: 'a' }, '/variables/zone is not a variable of this server'],
    [
      'a value that is not listed',
      regional,
      { region: 'evil.test' },
      '/variables/region must be one of "eu", "us"',
    ],
    [
      'another host behind a slash',
      tenant,
      { tenant: 'evil.test/' },
      '/variables/tenant must be (part of) a host name',
    ],
    [
      'another host behind a sign',
      tenant,
      { tenant: 'evil.test#' },
      '/variables/tenant must be (part of) a host name',
    ],
    ['a password', tenant, { tenant: 'a@evil.test' }, '/variables/tenant must be (part of) a host name'],
    ['a backslash', tenant, { tenant: 'evil.test\\' }, '/variables/tenant must be (part of) a host name'],
    ['a line break', tenant, { tenant: 'a\nb' }, '/variables/tenant must be (part of) a host name'],
    ['no tenant', tenant, { tenant: '' }, '/variables/tenant has no default: give it a value'],
    ['a port with a path', regional, { port: '80/x' }, '/variables/port must be a port number'],
    ['a port that is none', regional, { port: '99999' }, '/variables/port must be a port number'],
    ['a climbing path', regional, { base: '../admin' }, '/variables/base must be part of a path'],
    ['a climbing path in escapes', regional, { base: 'a/%2e%2E' }, '/variables/base must be part of a path'],
    [
      'a scheme that runs',
      serverOf('{s}://a.example', { s: { default: 'https' } }),
      { s: 'javascript' },
      '/variables/s must be "https" or "http"',
    ],
    [
      'another host as a path',
      serverOf('{base}/v1', { base: { default: '/api' } }),
      { base: '//evil.test' },
      '/variables/base must be an address',
    ],
    [
      'an address with a password',
      serverOf('{base}', { base: { default: 'https://a.example' } }),
      { base: 'https://u:p@b.example' },
      '/variables/base must be an address',
    ],
  ])('refuses %s', (_, server, variables, fault) => {
    expect(faultsOf(server, variables)).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    ['an empty default', serverOf('https://{agent}', { agent: {} }), '/variables/agent has no default'],
    ['a variable that is not declared', serverOf('https://{agent}/v1'), '/variables/agent has no default'],
    ['another scheme', serverOf('mqtt://broker.example'), '/server is no address that can be called'],
    ['no host', serverOf('https://'), '/server is no address that can be called'],
    ['a blank in its host', serverOf('https://a b'), '/server is no address that can be called'],
  ])('with %s never falls back to another', (_, server, fault) => {
    expect(faultsOf(server)).toEqual([expect.stringContaining(fault)]);
  });
});
