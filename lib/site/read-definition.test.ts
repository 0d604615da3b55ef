import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkDefinition } from './check-definition.ts';
import { SiteError } from './fault.ts';

const minimal = { name: 'Acme', description: 'Orders and parcels.' };

/** An API with a second version that says this of itself. */
function versioned(own: object) {
  const versions = [
    { name: 'v2', file: 'a.yaml' },
    { name: 'v1', file: 'b.yaml', ...own },
  ];
  return { ...minimal, apis: [{ slug: 'a', versions }] };
}

function faultsOf(value: unknown, source = ''): string[] {
  try {
    checkDefinition(value, source);
    return [];
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    return error.message.split('\n');
  }
}

describe('checkDefinition', () => {
  it('needs a name and a description, and nothing else', () => {
    expect(checkDefinition(minimal, '')).toEqual({
      ...minimal,
      language: 'en',
      apis: [],
      assistants: [],
      feedback: false,
      footer: [],
      variables: {},
    });
  });

  it.each([
    [undefined, 'portal.config.ts  is missing: it must be what defineSite({ … }) returns'],
    [{ ...minimal, name: '' }, 'portal.config.ts  name: must not be empty'],
    [{ name: 'Acme' }, 'portal.config.ts  description: is missing: it must be a text'],
    [
      { ...minimal, navigaton: [] },
      'portal.config.ts  navigaton: there is no such setting; did you mean "navigation"?',
    ],
    [{ ...minimal, feedback: 'yes' }, 'portal.config.ts  feedback: must be true or false'],
    [
      { ...minimal, variables: { cli: 2 } },
      'portal.config.ts  variables.cli: must be a text: put it in quotes',
    ],
    [{ ...minimal, variables: { cli: 'a\nb' } }, 'variables.cli: must be one line'],
    [
      { ...minimal, variables: { 'cli-version': '2' } },
      'a name is letters, digits and _, such as "cliVersion"',
    ],
    [{ ...minimal, variables: { portalOrigin: '2' } }, "variables.portalOrigin: is the portal's own"],
    [{ ...minimal, variables: ['a'] }, 'variables: must be { name: text }'],
    [{ ...minimal, apis: {} }, 'portal.config.ts  apis: must be a list: [ … ]'],
    [{ ...minimal, navigation: [{ title: 'X', href: '//evil.test' }] }, 'navigation[0].href: must be a path'],
    [
      { ...minimal, navigation: [{ title: 'X', href: 'javascript:1' }] },
      'navigation[0].href: must be a path',
    ],
    [
      { ...minimal, accent: '#ffdd00' },
      'accent: "#ffdd00" is hard to read on the light page: its contrast is 1.3',
    ],
    [{ ...minimal, accent: 'blue' }, 'accent: must be a colour such as "#2f4bd0"'],
    [
      { ...minimal, accent: { light: '#2f4bd0', dark: '#333333' } },
      'accent.dark: "#333333" is hard to read on',
    ],
    [{ ...minimal, logo: '../logo.svg' }, 'logo: must be the path of an SVG or PNG file in public/'],
    [{ ...minimal, icon: 'icon.ico' }, 'icon: must be the path of an SVG or PNG file in public/'],
    [{ ...minimal, fonts: { text: 'a.ttf' } }, 'fonts.text: must be the path of a WOFF2 file in public/'],
    [
      { ...minimal, fonts: { code: [{ file: 'a.woff2', weight: 'bold' }] } },
      'fonts.code[0].weight: must be a weight such as "400"',
    ],
    [{ ...minimal, banner: { href: '/a' } }, 'banner.text: is missing: it must be a text'],
    [{ ...minimal, banner: { text: 'New', href: 'javascript:1' } }, 'banner.href: must be a path'],
    [{ ...minimal, missingPage: 'Gone' }, 'missingPage: must be { title, text }'],
    [
      { ...minimal, analytics: { scripts: [{ src: "https://a.test/x.js; script-src 'unsafe-inline'" }] } },
      'analytics.scripts[0].src: must be the https:// address of a script',
    ],
    [
      { ...minimal, analytics: { scripts: [{ src: 'https://a.test/x.js', attributes: { onload: 'x' } }] } },
      'analytics.scripts[0].attributes.onload: must be the name of a data- attribute',
    ],
    [
      { ...minimal, analytics: { scripts: [{ src: 'https://a.test/x.js' }], origins: ['*'] } },
      'analytics.origins[0]: ',
    ],
    [{ ...minimal, sandbox: '/etc/passwd' }, 'sandbox: must be the path of a file in the site'],
    [{ ...minimal, feedback: { link: 'x.test' } }, 'feedback.link: must be an https:// or mailto: address'],
    [
      { ...minimal, apis: [{ slug: 'a', backend: 'moc' }] },
      'apis[0].backend: must be "mock" or { origin, … }',
    ],
    [
      { ...minimal, apis: [{ slug: 'a', backend: { origin: 'https://a.test/v1' } }] },
      'apis[0].backend.origin: must be an origin such as',
    ],
    [
      { ...minimal, apis: [{ slug: 'a', backend: { orign: 'https://a.test', origin: 'https://a.test' } }] },
      'apis[0].backend.orign: there is no such setting; did you mean "origin"?',
    ],
    [
      { ...minimal, apis: [{ slug: 'a', backend: { origin: { env: 'a-b' } } }] },
      'apis[0].backend.origin.env: must be the name of an environment variable',
    ],
    [
      { ...minimal, apis: [{ slug: 'a', backend: { origin: 'https://a.test', headers: { Host: 'b' } } }] },
      'Host: is a field that the portal writes itself',
    ],
    [
      { ...minimal, apis: [{ slug: 'a', backend: { origin: 'https://a.test', timeouts: { total: 600 } } }] },
      'apis[0].backend.timeouts.total: must be at most 60 seconds',
    ],
    [
      { ...minimal, apis: [{ slug: 'a', keys: { endpoint: '/keys', key: '/key' } }] },
      'apis[0].keys: names an endpoint, but a mock answers this API',
    ],
    [
      {
        ...minimal,
        apis: [{ slug: 'a', webhooks: { deliveries: '/d', redeliver: '/{id}/r', secret: '/s' } }],
      },
      'apis[0].webhooks: names paths of a backend, but a mock answers this API',
    ],
    ...['/redeliver', 'r/{id}', '/{id}/../{id}', '/{id}?a=1'].map((redeliver): [object, string] => [
      {
        ...minimal,
        apis: [
          {
            slug: 'a',
            backend: { origin: 'https://a.test' },
            webhooks: { deliveries: '/d', redeliver, secret: '/s' },
          },
        ],
      },
      'apis[0].webhooks.redeliver: must be a path with {id} in it',
    ]),
    [{ ...minimal, apis: [{ slug: 'a' }, { slug: 'a' }] }, 'apis[1].slug: "a" stands here twice'],
    [{ ...minimal, apis: [{ slug: 'a', versions: [] }] }, 'apis[0].versions: must name at least one version'],
    [
      { ...minimal, apis: [{ slug: 'a', groups: [{ tags: ['x'] }, { tags: ['y', 'x'] }] }] },
      'apis[0].groups[1].tags[1]: the tag "x" stands here twice',
    ],
    [versioned({ name: 'v/1' }), 'apis[0].versions[1].name: must be letters, digits, ".", "_" and "-"'],
    [versioned({ name: 'V2' }), 'apis[0].versions[1].name: "V2" stands here twice'],
    [versioned({ file: 'a.yaml' }), 'apis[0].versions[1].file: "a.yaml" stands here twice'],
    [versioned({ file: '../a.yaml' }), 'apis[0].versions[1].file: must be the path of a description'],
    [versioned({ status: 'old' }), 'apis[0].versions[1].status: must be "deprecated"'],
    [versioned({ basepath: '/v1' }), 'there is no such setting; did you mean "basePath"?'],
    [versioned({ basePath: '/v1' }), 'apis[0].versions[1].basePath: has no backend to be a path of'],
    [versioned({ keys: { endpoint: '/k', key: '/k' } }), 'apis[0].versions[1].keys: names an endpoint'],
    [
      { ...minimal, apis: [...versioned({}).apis, { slug: 'a-v1' }] },
      'apis[1].slug: "a-v1" stands here twice',
    ],
    [{ ...minimal, mainApi: 'a/b' }, 'mainApi: must be the name of a description file'],
    [{ ...minimal, editUrl: 'http://x.test' }, 'editUrl: must be an https:// address'],
    [
      { ...minimal, assistants: [{ title: 'Ask', href: 'https://x.test/?q=' }] },
      'assistants[0].href: must be an https:// address with {url}',
    ],
    [
      { ...minimal, consoleAt: 'https://x.test/docs?a' },
      'consoleAt: must be the https:// address of a portal',
    ],
  ])('says what is wrong with %j and how to mend it', (value, line) => {
    const faults = faultsOf(value);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(line);
  });

  it('lists every fault with the place where it is written, in the order of the file', () => {
    const source = [
      "import { defineSite } from 'developer-portal/site';",
      'const most: number = 3;',
      'export default defineSite({',
      "  name: '',",
      "  description: 'Orders.',",
      '  navigation: [',
      "    { title: 'A', href: 'a b' },",
      '  ],',
      '  nothing: most,',
      '});',
    ].join('\n');
    const value = { name: '', description: 'Orders.', navigation: [{ title: 'A', href: 'a b' }], nothing: 3 };
    expect(faultsOf(value, source).map((fault) => fault.split(': ')[0])).toEqual([
      'portal.config.ts:4:3  name',
      'portal.config.ts:7:19  navigation[0].href',
      'portal.config.ts:9:3  nothing',
    ]);
  });
});

describe('the file itself', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'definition-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** As scripts read it: by Node, which strips the types, and not by the runner of tests. */
  function read(source: string): string {
    writeFileSync(path.join(folder, 'portal.config.ts'), source);
    const code = `
      import { readDefinition } from './lib/site/read-definition.ts';
      const read = readDefinition(${JSON.stringify(folder)});
      console.log(await read.then(({ name }) => name, ({ message }) => message));`;
    return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      env: { ...process.env, SITE_DIR: folder, OPENAPI_DIR: '' },
    }).trim();
  }

  it('is found in any folder, and finds defineSite from there', () => {
    const source = `import { defineSite } from 'developer-portal/site';
      export default defineSite({ name: 'Acme' as string, description: 'Orders.' });`;
    expect(read(source)).toBe('Acme');
  });

  it('is asked for the files that it names', () => {
    const source = `export default { name: 'Acme', description: 'Orders.',
      icon: 'icon.svg' };`;
    expect(read(source)).toBe(
      "portal.config.ts:2:7  icon: there is no file public/icon.svg in the site's folder",
    );
  });

  it('is asked for the descriptions of its versions, with the name that was meant', () => {
    mkdirSync(path.join(folder, 'openapi'), { recursive: true });
    writeFileSync(path.join(folder, 'openapi/orders-v1.yaml'), '');
    const source = `export default { name: 'Acme', description: 'Orders.', apis: [{ slug: 'orders', versions: [
      { name: 'v2', file: 'orders-v1.yaml' },
      { name: 'v1', file: 'order-v1.yaml' }] }] };`;
    expect(read(source)).toBe(
      `portal.config.ts:3:21  apis[0].versions[1].file: there is no description order-v1.yaml in ${path.join(folder, 'openapi')}; did you mean "orders-v1.yaml"?`,
    );
  });

  it.each([
    ['export default {\n  name: oops,\n};', 'portal.config.ts:2:9  cannot be read: oops is not defined'],
    ['export default {\n  name: ,\n};', 'portal.config.ts:2'],
    ['export const site = {};', 'portal.config.ts  is missing: it must be what defineSite({ … }) returns'],
  ])('names the line that cannot be read: %j', (source, line) => {
    expect(read(source)).toContain(line);
  });
});
