import { describe, expect, it } from 'vitest';
import type { Server } from '../openapi/model.ts';
import { chooseServer, offeredBaseUrl, offerServers } from './offered-servers.ts';
import { readServerWish, withoutServer } from './server-query.ts';
import { serverQuery } from './server-wish.ts';

const portal = 'https://docs.example';
const backend = { origin: 'https://sandbox.example', basePath: '/v1' };

type Values = Readonly<Record<string, string | readonly string[]>>;

/** A variable's value is its default, a list its enumeration. */
function serverAt(url: string, variables: Values = {}, more: Partial<Server> = {}): Server {
  return {
    url,
    ...more,
    variables: Object.entries(variables).map(([name, value]) =>
      typeof value === 'string' ? { name, default: value } : { name, default: value[0] ?? '', enum: value },
    ),
  };
}

function offerOf(servers: readonly Server[], by: 'mock' | 'backend' = 'backend') {
  return offerServers({ servers, origin: portal, ...(by === 'backend' && { backend }) });
}

/** Each as `id → base`, the one that the portal reaches marked. */
function listOf(servers: readonly Server[], by?: 'mock'): string[] {
  const offer = offerOf(servers, by);
  return offer.servers.map((server) => {
    const { base } = offeredBaseUrl(server, {}, offer.origin);
    return `${server.id} → ${base}${server.isReached ? ' *' : ''}`;
  });
}

const production = serverAt('https://api.example/v1');

describe('what a reader may choose', () => {
  it('the description comes first, then what the portal calls where it is none of it', () => {
    expect(listOf([production])).toEqual([
      'https://api.example/v1 → https://api.example/v1',
      'sandbox → https://sandbox.example/v1 *',
    ]);
  });

  it.each<[string, Server]>([
    ['as published', serverAt('https://sandbox.example/v1')],
    ['with a slash at its end', serverAt('https://sandbox.example/v1/')],
    ['by its defaults', serverAt('https://{host}/v1', { host: 'sandbox.example' })],
    ['by one of the listed values', serverAt('https://{host}.example/v1', { host: ['live', 'sandbox'] })],
    ['by a value that is left open', serverAt('{origin}/v1', { origin: 'http://localhost:4010' })],
    ['relative', serverAt('/v1')],
  ])('the description names it, %s', (_, server) => {
    expect(listOf([production, server])).toEqual([
      'https://api.example/v1 → https://api.example/v1',
      `${server.url} → https://sandbox.example/v1 *`,
    ]);
  });

  it('the first server is not taken for the sandbox because its host is left open', () => {
    expect(listOf([serverAt('https://{tenant}.example/v1', { tenant: 'acme' })])).toEqual([
      'https://{tenant}.example/v1 → https://acme.example/v1',
      'sandbox → https://sandbox.example/v1 *',
    ]);
  });

  it('a description without servers offers what the portal calls', () => {
    expect(listOf([serverAt('/')])).toEqual(['sandbox → https://sandbox.example/v1 *']);
    expect(listOf([])).toEqual(['sandbox → https://sandbox.example/v1 *']);
  });

  it('a mocked API offers its own, and nothing else', () => {
    expect(listOf([production, serverAt('/v2')], 'mock')).toEqual([
      'https://api.example/v1 → https://api.example/v1',
      '/v2 → https://docs.example/v2',
    ]);
    expect(listOf([serverAt('/')], 'mock')).toEqual(['/ → https://docs.example']);
  });

  it('servers of one URL are one choice where they are the same, and told apart where not', () => {
    expect(listOf([production, { ...production, description: 'Again' }], 'mock')).toHaveLength(1);
    const url = 'https://{region}.example';
    const twins = [
      serverAt(url, { region: ['eu', 'us'] }),
      serverAt(url, { region: ['asia'] }),
      serverAt(url, { region: ['us'] }, { name: 'Americas' }),
    ];
    expect(listOf(twins, 'mock').map((line) => line.split(' → ')[0])).toEqual([url, `${url} 2`, 'Americas']);
  });

  it('a name that is taken is not given twice', () => {
    const named = serverAt('https://api.example/try', {}, { name: 'sandbox' });
    expect(listOf([production, named])).toEqual([
      'https://api.example/v1 → https://api.example/v1',
      'sandbox → https://api.example/try',
      'https://sandbox.example/v1 → https://sandbox.example/v1 *',
    ]);
  });

  it('an address that code would have to escape is never put in the place of another', () => {
    const quoted = serverAt("https://api.example/it's/$HOME");
    expect(listOf([production, quoted], 'mock')).toHaveLength(1);
    expect(listOf([quoted, production])).toEqual([`${quoted.url} → ${quoted.url}`]);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 5000 }, (_, index) => serverAt(`https://s${index}.example`));
    expect(listOf(many, 'mock')).toHaveLength(256);
    const values = Array.from({ length: 5000 }, (_, index) => `r${index}`);
    const [server] = offerOf([serverAt('https://{r}.example', { r: values })]).servers;
    expect(server?.variables[0]?.enum).toHaveLength(1000);
  });
});

describe('what is chosen', () => {
  const regional = serverAt('https://{region}.example/{stage}', { region: ['eu', 'us'], stage: 'v1' });
  const offer = offerOf([production, regional, serverAt('{origin}/v1', { origin: 'http://localhost' })]);
  const choose = (query: string) => chooseServer(offer, readServerWish(new URLSearchParams(query))).base;

  it.each([
    ['', 'https://api.example/v1'],
    ['server=', 'https://api.example/v1'],
    ['server=sandbox', 'https://sandbox.example/v1'],
    ['server=%7Borigin%7D%2Fv1', 'https://sandbox.example/v1'],
    ['server=https://{region}.example/{stage}', 'https://eu.example/v1'],
    ['server=https://{region}.example/{stage}&server.region=us&server.stage=v2', 'https://us.example/v2'],
    ['server=https://{region}.example/{stage}&server.stage=a/b', 'https://eu.example/a/b'],
  ])('?%s is %s', (query, base) => {
    expect(choose(query)).toBe(base);
  });

  it.each([
    'server=https://evil.test/v1',
    'server=//evil.test',
    'server=__proto__',
    'server=https://us.example/v1',
    `server=${'x'.repeat(5000)}`,
  ])('nothing is chosen that is not listed: ?%s', (query) => {
    expect(choose(query)).toBe('https://api.example/v1');
  });

  it.each([
    'server.region=evil.test',
    'server.stage=../..',
    'server.stage=%2e%2e',
    'server.host=evil.test',
    'server.__proto__=x',
  ])('no value leads elsewhere: %s', (query) => {
    expect(choose(`server=https://{region}.example/{stage}&${query}`)).toBe('https://eu.example/v1');
  });

  it('no value brings what code would have to escape', () => {
    const open = offerOf([production, serverAt('{base}', { base: 'https://a.example' })], 'mock');
    for (const value of ["https://a.example/'", 'https://a.example/$x', 'javascript:alert(1)', 'data:,'])
      expect(chooseServer(open, { server: '{base}', variables: { base: value } }).base).toMatch(
        /^https:\/\/[\w.]+$/,
      );
  });

  it('a wish survives being written into an address', () => {
    const wish = { server: 'https://{a b}.example/?&#', variables: { 'a b': 'ü&=' } };
    expect(readServerWish(new URLSearchParams(serverQuery(wish)))).toEqual(wish);
    expect(withoutServer(`?lang=go&${serverQuery(wish)}`)).toBe('?lang=go');
    expect(withoutServer(`?${serverQuery(wish)}`)).toBe('');
  });
});
