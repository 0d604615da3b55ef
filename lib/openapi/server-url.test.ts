import { describe, expect, it } from 'vitest';
import { serverBaseUrl, serverBaseUrls } from '../request/base-url.ts';
import { fillServer } from './server-url.ts';

const origin = 'http://portal.test';
const server = (url: string, defaults: Readonly<Record<string, string>>) => ({
  url,
  variables: Object.entries(defaults).map(([name, value]) => ({ name, default: value })),
});

describe('a server that is no URL with its defaults', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['https://{agent}', { agent: '' }, 'https://{agent}'],
    ['https://{agent}/v1/', { agent: ' ' }, 'https://{agent}/v1'],
    ['https://{agent}', { agent: '{your-agent-url}' }, 'https://{your-agent-url}'],
    ['https://{agent}.example.com', { agent: '' }, 'https://{agent}.example.com'],
    ['https://api.{zone}.example.com', { zone: '' }, 'https://api.{zone}.example.com'],
    ['{base}/v1', { base: '' }, 'https://{base}/v1'],
    ['{base}/v1', {}, 'https://{base}/v1'],
    ['{scheme}://api.example.com', { scheme: '' }, 'https://api.example.com'],
    ['https://', {}, 'https://{host}'],
    ['http:///v1', {}, 'http://{host}/v1'],
    ['https://your host.example.com/a', {}, 'https://your-host.example.com/a'],
    ['https://<tenant>.example.com', {}, 'https://{tenant}.example.com'],
    ['https://[tenant].example.com', {}, 'https://{tenant}.example.com'],
    ['https://localhost:{port}/v1', {}, 'https://localhost.{port}/v1'],
    ['https://a..example.com', {}, 'https://a.example.com'],
    ['mqtt://broker.example.com/x', {}, 'https://broker.example.com/x'],
    ['api.example.com/v1', {}, 'https://api.example.com/v1'],
    ['localhost:8080/v1', {}, 'https://localhost:8080/v1'],
    ['https://user:{password}@example.com', {}, 'https://example.com'],
    ['https://exa%mple', {}, 'https://exa-mple'],
    ['https://\u0000', {}, 'https://-'],
  ])('%s of %j shows its names, never the address of the portal', (url, defaults, shown) => {
    const one = server(url, defaults);
    expect(fillServer(one.url, one.variables).isCallable).toBe(false);
    expect(serverBaseUrl([one], origin)).toBe(shown);
    expect(serverBaseUrls([one], origin).join()).not.toContain('portal.test');
  });
});

describe('a server that can be called', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'https://{agent}.example.com:{port}/{v}',
      { agent: 'a', port: '8443', v: '' },
      'https://a.example.com:8443',
    ],
    ['https://example.com{port}', { port: '' }, 'https://example.com'],
    ['/v1', {}, 'http://portal.test/v1'],
    ['', {}, 'http://portal.test'],
    ['.', {}, 'http://portal.test'],
    ['v1.0/things', {}, 'http://portal.test/v1.0/things'],
    ['//cdn.example.com/v1', {}, 'http://cdn.example.com/v1'],
    ['https://[::1]:8080', {}, 'https://[::1]:8080'],
    ['http://localhost:3000/', {}, 'http://localhost:3000'],
    ['https://bücher.example', {}, 'https://xn--bcher-kva.example'],
  ])('%s of %j is that', (url, defaults, base) => {
    const one = server(url, defaults);
    expect(fillServer(one.url, one.variables).isCallable).toBe(true);
    expect(serverBaseUrl([one], origin)).toBe(base);
  });

  it('is found by what the file calls it, with any of its values', () => {
    const one = { url: 'https://{agent}', variables: [{ name: 'agent', default: '', enum: ['a.example'] }] };
    expect(serverBaseUrls([one], origin)).toContain('https://a.example');
  });
});

it('never throws, whatever the URL', () => {
  const parts = [
    'https:',
    '//',
    '{a}',
    '[',
    ']',
    '<',
    '@',
    ':',
    '%',
    ' ',
    '..',
    '\\',
    '?',
    '#',
    'x',
    '٣',
    '{',
    '}',
  ];
  for (let seed = 0; seed < 20_000; seed++) {
    let left = seed * 7919 + 13;
    let url = '';
    for (; left > 0; left = Math.floor(left / parts.length)) url += parts[left % parts.length];
    expect(() => new URL(serverBaseUrl([{ url, variables: [] }], origin)), url).not.toThrow();
  }
});
