import { describe, expect, it } from 'vitest';
import type { ParameterStyle, SecurityScheme } from '../openapi/model.ts';
import { buildRequest } from './build-request.ts';
import { InvalidValuesError } from './faults.ts';
import type { CallableOperation, CallableParameter, RequestValues } from './types.ts';

const baseUrl = 'http://localhost:4010/v1';

function parameter(
  place: CallableParameter['in'],
  name: string,
  overrides: Partial<CallableParameter> = {},
): CallableParameter {
  const style = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  return {
    name,
    in: place,
    required: place === 'path',
    schema: { types: [] },
    style,
    explode: style === 'form',
    allowReserved: false,
    ...overrides,
  };
}

function operation(overrides: Partial<CallableOperation> = {}): CallableOperation {
  return {
    method: 'GET',
    path: '/things',
    parameters: [],
    security: [],
    responses: [],
    schemas: new Map(),
    ...overrides,
  };
}

function build(overrides: Partial<CallableOperation>, values: RequestValues) {
  return buildRequest(operation(overrides), values, { baseUrl });
}

function faultsOf(overrides: Partial<CallableOperation>, values: RequestValues): string[] {
  try {
    build(overrides, values);
  } catch (error) {
    if (error instanceof InvalidValuesError) return error.errors.map((fault) => fault.pointer);
    throw error;
  }
  return [];
}

const open = { types: ['object'] } as const;
const object = { R: 100, G: 200, B: 150 };
const array = ['blue', 'black', 'brown'];

it('refuses what UTF-8 cannot write, in every place and at any depth', () => {
  const places = ['query', 'header', 'cookie'] as const;
  for (const value of ['\ud800', ['a', '\udfff'], { a: { '\ud800': 1 } }])
    for (const place of places)
      expect(faultsOf({ parameters: [parameter(place, 'x')] }, { [place]: { x: value } })).toEqual([
        `/${place}/x`,
      ]);
});

describe('styles (OpenAPI 3.2.1, "Style Examples")', () => {
  const path: [ParameterStyle, boolean, string, string, string][] = [
    ['matrix', false, ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
    ['matrix', true, ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
    ['label', false, '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
    ['label', true, '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
    ['simple', false, 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
    ['simple', true, 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ];
  for (const [style, explode, ...expected] of path) {
    it(`writes ${style}, explode ${explode}, in a path`, () => {
      const parameters = [parameter('path', 'color', { style, explode })];
      const urls = ['blue', array, object].map(
        (color) => build({ path: '/x/{color}', parameters }, { path: { color } }).url,
      );
      expect(urls).toEqual(expected.map((segment) => `${baseUrl}/x/${segment}`));
    });
  }

  const query: [ParameterStyle, boolean, unknown, string][] = [
    ['form', false, '', 'color='],
    ['form', false, null, 'color='],
    ['form', false, 'blue', 'color=blue'],
    ['form', false, array, 'color=blue,black,brown'],
    ['form', false, object, 'color=R,100,G,200,B,150'],
    ['form', true, '', 'color='],
    ['form', true, array, 'color=blue&color=black&color=brown'],
    ['form', true, object, 'R=100&G=200&B=150'],
    ['spaceDelimited', false, array, 'color=blue%20black%20brown'],
    ['spaceDelimited', false, object, 'color=R%20100%20G%20200%20B%20150'],
    ['pipeDelimited', false, array, 'color=blue%7Cblack%7Cbrown'],
    ['pipeDelimited', false, object, 'color=R%7C100%7CG%7C200%7CB%7C150'],
    ['deepObject', true, object, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ];
  for (const [style, explode, value, expected] of query) {
    it(`writes ${JSON.stringify(value)} as ${style}, explode ${explode}, in a query`, () => {
      const parameters = [parameter('query', 'color', { style, explode, schema: open })];
      expect(build({ parameters }, { query: { color: value } }).url).toBe(`${baseUrl}/things?${expected}`);
    });
  }

  it.each([
    ['spaceDelimited', 'blue%20black%20brown', 'blue black brown'],
    ['pipeDelimited', 'blue%7Cblack%7Cbrown', 'blue|black|brown'],
    ['tabDelimited', 'blue%09black%09brown', 'blue\tblack\tbrown'],
  ] as const)('writes %s wherever Swagger 2.0 has it', (style, encoded, plain) => {
    const places = ['path', 'query', 'header'] as const;
    const parameters = places.map((place) => parameter(place, 'color', { style, explode: false }));
    const color = { color: array };
    const request = build({ path: '/x/{color}', parameters }, { path: color, query: color, header: color });
    expect(request.url).toBe(`${baseUrl}/x/${encoded}?color=${encoded}`);
    expect(request.headers).toEqual([['color', plain]]);
  });

  it('leaves out an empty list and an absent value', () => {
    const parameters = [parameter('query', 'a'), parameter('query', 'b')];
    expect(build({ parameters }, { query: { a: [] } }).url).toBe(`${baseUrl}/things`);
  });

  it('writes cookies of both styles', () => {
    const schema = { types: ['object'], properties: Object.keys(object).map(asProperty) } as const;
    const cookieOf = (style: ParameterStyle, value: unknown) =>
      build({ parameters: [parameter('cookie', 'color', { style, schema })] }, { cookie: { color: value } })
        .headers;
    expect(cookieOf('cookie', 'blue')).toEqual([['Cookie', 'color=blue']]);
    expect(cookieOf('cookie', array)).toEqual([['Cookie', 'color=blue; color=black; color=brown']]);
    expect(cookieOf('cookie', object)).toEqual([['Cookie', 'R=100; G=200; B=150']]);
    expect(cookieOf('form', 'Hello, world!')).toEqual([['Cookie', 'color=Hello%2C%20world%21']]);
  });

  it('does not percent-encode header values', () => {
    const parameters = [parameter('header', 'X-Token'), parameter('header', 'X-Filter', { explode: true })];
    const values = { header: { 'X-Token': [12345678, 90099], 'X-Filter': { a: 'b c', d: 1 } } };
    expect(build({ parameters }, values).headers).toEqual([
      ['X-Token', '12345678,90099'],
      ['X-Filter', 'a=b c,d=1'],
    ]);
  });

  it('writes a parameter with content as a document of that type', () => {
    const parameters = [parameter('query', 'coordinates', { content: 'application/json' })];
    expect(build({ parameters }, { query: { coordinates: { lat: 40.6 } } }).url).toBe(
      `${baseUrl}/things?coordinates=%7B%22lat%22%3A40.6%7D`,
    );
  });

  it('writes the whole query from a querystring parameter', () => {
    const urlOf = (content: string, value: unknown) =>
      build({ parameters: [parameter('querystring', 'q', { content })] }, { query: { q: value } }).url;
    expect(urlOf('application/x-www-form-urlencoded', { foo: 'a + b', bar: true })).toBe(
      `${baseUrl}/things?foo=a+%2B+b&bar=true`,
    );
    expect(urlOf('application/json', { numbers: [1, 2], flag: null })).toBe(
      `${baseUrl}/things?%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D`,
    );
    expect(urlOf('application/jsonpath', '$.a.b[1:1]')).toBe(`${baseUrl}/things?%24.a.b%5B1%3A1%5D`);
  });

  it('lets reserved characters pass where allowed, but none that would start another parameter', () => {
    const parameters = [parameter('query', 'q', { allowReserved: true })];
    expect(build({ parameters }, { query: { q: "/a?b:@!$'()*,;%20%zz&x=1#[é" } }).url).toBe(
      `${baseUrl}/things?q=/a?b:@!$%27()*,;%20%25zz%26x%3D1%23%5B%C3%A9`,
    );
  });
});

function asProperty(name: string) {
  return { name, required: false, schema: { types: [] } };
}

describe('paths (rule 3)', () => {
  const widget = { path: '/widgets/{id}', parameters: [parameter('path', 'id')] };

  it.each([
    ['a%2Fb', 'a%252Fb'],
    ['a%2fb', 'a%252fb'],
    ['%41', '%2541'],
    ['a/b', 'a%2Fb'],
    ['a b?c#d', 'a%20b%3Fc%23d'],
    ['...', '...'],
    ['é', '%C3%A9'],
    ['{id}', '%7Bid%7D'],
    [0, '0'],
    [false, 'false'],
  ])('encodes %j once', (id, segment) => {
    expect(build(widget, { path: { id } }).url).toBe(`${baseUrl}/widgets/${segment}`);
  });

  it.each([
    '.',
    '..',
    '%2e',
    '%2E%2e',
    '%252e%252e',
    '../../admin',
    '..%2f..%2fadmin',
    '%2e%2e%2fadmin',
    'a\\..\\b',
    'a%5c..',
    '',
    null,
    [],
    'a\r\nX-Injected: 1',
    'a\u0000',
    '\u007f',
    '\ud800',
    'x'.repeat(1025),
  ])('refuses %j', (id) => {
    expect(faultsOf(widget, { path: { id } })).toEqual(['/path/id']);
  });

  it('takes 1,024 characters', () => {
    expect(build(widget, { path: { id: 'x'.repeat(1024) } }).url).toHaveLength(
      baseUrl.length + '/widgets/'.length + 1024,
    );
  });

  it('refuses what only together makes a dot segment', () => {
    const parameters = [parameter('path', 'a', { style: 'label' }), parameter('path', 'b')];
    expect(faultsOf({ path: '/x/.{b}', parameters: [parameter('path', 'b')] }, { path: { b: '' } })).toEqual([
      '/path/b',
    ]);
    expect(faultsOf({ path: '/x/{a}/y', parameters }, { path: { a: [''], b: 'x' } })).toContain('/path/a');
    expect(faultsOf({ path: '/x/%2e%2e/y' }, {})).toEqual(['/path']);
  });

  it('names a missing value and an undeclared variable', () => {
    expect(faultsOf(widget, {})).toEqual(['/path/id']);
    expect(faultsOf({ path: '/{other}' }, {})).toEqual(['/path/other']);
  });

  it('keeps the base URL whatever the path looks like', () => {
    expect(build({ path: '//evil.test/x' }, {}).url).toBe(`${baseUrl}//evil.test/x`);
    expect(build({ path: '/@evil.test?a#b' }, {}).url).toBe(`${baseUrl}/@evil.test%3Fa%23b`);
  });
});

describe('names', () => {
  it('refuses what the operation does not declare, with pointers', () => {
    const values = {
      path: { a: 1 },
      query: { 'x/y~z': 1 },
      header: { Host: 'evil.test' },
      cookie: { c: 1 },
      auth: { key: 'k' },
    };
    expect(faultsOf({}, values)).toEqual([
      '/path/a',
      '/query/x~1y~0z',
      '/header/Host',
      '/cookie/c',
      '/auth/key',
    ]);
  });

  it('takes names of Object.prototype as ordinary names', () => {
    const parameters = [parameter('query', 'constructor'), parameter('query', '__proto__')];
    expect(build({ parameters }, {}).url).toBe(`${baseUrl}/things`);
    expect(build({ parameters }, { query: JSON.parse('{"__proto__":"a"}') }).url).toBe(
      `${baseUrl}/things?__proto__=a`,
    );
  });

  it('refuses keys of an exploded object that the schema does not declare', () => {
    const schema = { types: ['object'], properties: [asProperty('a')] } as const;
    const parameters = [
      parameter('query', 'filter', { schema }),
      parameter('cookie', 'jar', { schema: { types: ['object'] } }),
      parameter('query', 'text', { schema: { types: ['string'] } }),
    ];
    const values = {
      query: { filter: { a: 1, b: 2 }, text: { admin: 1 } },
      cookie: { jar: { session: 'x' } },
    };
    expect(faultsOf({ parameters }, values)).toEqual([
      '/query/filter/b',
      '/query/text/admin',
      '/cookie/jar/session',
    ]);
  });
});

describe('headers and cookies', () => {
  it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\u0000', '\u0001', 'snow ☃', 'x'.repeat(4097)])(
    'refuses %j',
    (value) => {
      expect(faultsOf({ parameters: [parameter('header', 'X-A')] }, { header: { 'X-A': value } })).toEqual([
        '/header/X-A',
      ]);
    },
  );

  it('takes Latin-1 and drops blanks around it', () => {
    const parameters = [parameter('header', 'X-A')];
    expect(build({ parameters }, { header: { 'X-A': ' café\t' } }).headers).toEqual([['X-A', 'café']]);
  });

  it.each([
    'Host',
    'Connection',
    'Transfer-Encoding',
    'X-Forwarded-Host',
    'Cookie',
    'X-HTTP-Method-Override',
    'a b',
  ])('never sends %s, even where it is declared', (name) => {
    expect(faultsOf({ parameters: [parameter('header', name)] }, { header: { [name]: 'x' } })).toEqual([
      `/header/${name}`,
    ]);
  });

  it.each(['a=b; __Host-session=stolen', 'a\r\nb', 'a;Path=/', 'a b', 'a,b', '"a"'])(
    'refuses %j as a raw cookie and encodes it in form style',
    (value) => {
      const values = { cookie: { c: value } };
      expect(faultsOf({ parameters: [parameter('cookie', 'c', { style: 'cookie' })] }, values)).toEqual([
        '/cookie/c',
      ]);
      const [cookie] = build({ parameters: [parameter('cookie', 'c')] }, values).headers;
      expect(cookie).toEqual(['Cookie', `c=${encodeURIComponent(value)}`]);
    },
  );

  it('asks for the documented types of a success, else of the errors', () => {
    const problem = { status: '4XX', content: [{ type: 'application/problem+json' }] };
    const ok = { status: '200', content: [{ type: 'application/json' }, { type: 'text/csv' }] };
    expect(build({ responses: [ok, problem] }, {}).headers).toEqual([
      ['Accept', 'application/json, text/csv'],
    ]);
    expect(build({ responses: [{ status: '204', content: [] }, problem] }, {}).headers).toEqual([
      ['Accept', 'application/problem+json'],
    ]);
  });
});

describe('credentials', () => {
  const schemes = {
    bearer: { name: 'b', type: 'http', scheme: 'Bearer' },
    basic: { name: 'p', type: 'http', scheme: 'basic' },
    digest: { name: 'd', type: 'http', scheme: 'digest' },
    oauth: { name: 'o', type: 'oauth2', flows: [] },
    header: { name: 'h', type: 'apiKey', in: 'header', parameter: 'X-Key' },
    query: { name: 'q', type: 'apiKey', in: 'query', parameter: 'api key' },
    cookie: { name: 'c', type: 'apiKey', in: 'cookie', parameter: 'sid' },
  } as const satisfies Record<string, SecurityScheme>;

  const needs = (...list: SecurityScheme[]) => ({ schemes: list.map((scheme) => ({ scheme, scopes: [] })) });

  it.each([
    ['bearer', 'tok', ['Authorization', 'Bearer tok']],
    ['basic', 'úser:pass', ['Authorization', 'Basic w7pzZXI6cGFzcw==']],
    ['digest', 'Digest username="x"', ['Authorization', 'Digest username="x"']],
    ['oauth', 'tok', ['Authorization', 'Bearer tok']],
    ['header', 'key', ['X-Key', 'key']],
    ['cookie', 'key', ['Cookie', 'sid=key']],
  ] as const)('writes %s', (kind, value, header) => {
    const scheme = schemes[kind];
    expect(build({ security: [needs(scheme)] }, { auth: { [scheme.name]: value } }).headers).toEqual([
      header,
    ]);
  });

  it('writes a key into the query, encoded', () => {
    expect(build({ security: [needs(schemes.query)] }, { auth: { q: 'a&b' } }).url).toBe(
      `${baseUrl}/things?api%20key=a%26b`,
    );
  });

  it('takes the alternative that has all its values, or the one with most of them', () => {
    const security = [needs(schemes.bearer, schemes.header), needs(schemes.basic), { schemes: [] }];
    expect(build({ security }, { auth: { b: 'x', p: 'u:p' } }).headers).toEqual([
      ['Authorization', 'Basic dTpw'],
    ]);
    expect(build({ security }, { auth: { h: 'x' } }).headers).toEqual([['X-Key', 'x']]);
    expect(build({ security }, {}).headers).toEqual([]);
  });

  it('takes the alternative that holds more of them where two have all their values', () => {
    const security = [needs(schemes.header), needs(schemes.header, schemes.basic), needs(schemes.bearer)];
    const send = (auth: Record<string, string>) => build({ security }, { auth }).headers;
    expect(send({ h: 'x', p: 'u:p' })).toEqual([
      ['X-Key', 'x'],
      ['Authorization', 'Basic dTpw'],
    ]);
    expect(send({ h: 'x' })).toEqual([['X-Key', 'x']]);
    expect(send({ h: 'x', b: 'tok' })).toEqual([['X-Key', 'x']]);
  });

  it('refuses values that the place cannot carry', () => {
    expect(faultsOf({ security: [needs(schemes.bearer)] }, { auth: { b: 'x\r\nA: b' } })).toEqual([
      '/auth/b',
    ]);
    expect(faultsOf({ security: [needs(schemes.cookie)] }, { auth: { c: 'x; y=z' } })).toEqual(['/auth/c']);
    expect(faultsOf({ security: [needs(schemes.basic)] }, { auth: { p: 'nocolon' } })).toEqual(['/auth/p']);
  });
});

describe('bodies', () => {
  const takes = (
    type: string,
    encoding: NonNullable<CallableOperation['requestBody']>['content'][0]['encoding'] = [],
  ) => ({
    method: 'post',
    requestBody: { required: true, content: [{ type, encoding }] },
  });

  it('writes JSON with two spaces, and a string as it is', () => {
    const request = build(takes('application/json'), { body: { a: [1] } });
    expect(request).toEqual({
      method: 'POST',
      url: `${baseUrl}/things`,
      headers: [['Content-Type', 'application/json']],
      body: '{\n  "a": [\n    1\n  ]\n}',
    });
    expect(build(takes('application/json'), { body: '{"a": 1' }).body).toBe('{"a": 1');
    expect(build(takes('application/merge-patch+json'), { body: null }).body).toBe('null');
  });

  it('takes declared media types only', () => {
    expect(faultsOf(takes('application/json'), { contentType: 'text/xml', body: '' })).toEqual([
      '/contentType',
    ]);
    expect(faultsOf({}, { body: 1 })).toEqual(['/body']);
    const png = build(takes('image/*'), { contentType: 'image/png', body: { base64: 'AAEC' } });
    expect(png.body).toEqual(new Uint8Array([0, 1, 2]));
    expect(faultsOf(takes('*/*'), { contentType: 'a/b\r\nX: y', body: '' })).toEqual(['/contentType']);
  });

  it('writes urlencoded parts as the URL Standard does, or by style where one is given', () => {
    const parts = [
      { name: 'a b', value: "é ~!'()*" },
      { name: 'list', value: [1, 2] },
      { name: 'o', value: { x: 1 } },
    ];
    const plain = build(takes('application/x-www-form-urlencoded'), { parts });
    expect(plain.body).toBe(
      new URLSearchParams([
        ['a b', "é ~!'()*"],
        ['list', '1'],
        ['list', '2'],
        ['o', '{"x":1}'],
      ]).toString(),
    );
    const encoding = [{ property: 'list', headers: [], style: 'pipeDelimited', explode: false } as const];
    expect(
      build(takes('application/x-www-form-urlencoded', encoding), { parts: parts.slice(1, 2) }).body,
    ).toBe('list=1%7C2');
  });

  it('writes multipart as a form would', async () => {
    const parts = [
      { name: 'na"me', value: 'x' },
      { name: 'meta', value: { a: 1 } },
      { name: 'tags', value: ['a', 'b'] },
      { name: 'file', base64: 'AP8K', filename: 'é.bin', contentType: 'image/png' },
    ];
    const { headers, body } = build(takes('multipart/form-data'), { parts });
    const sent = new Response(body as Uint8Array<ArrayBuffer>, { headers: Object.fromEntries(headers) });
    const form = await sent.formData();
    expect([...form.keys()]).toEqual(['na"me', 'meta', 'tags', 'tags', 'file']);
    expect(form.getAll('tags')).toEqual(['a', 'b']);
    const file = form.get('file') as File;
    expect([file.name, file.type]).toEqual(['é.bin', 'image/png']);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([0, 255, 10]));
    expect(headers).toEqual([['Content-Type', 'multipart/form-data; boundary=form-boundary']]);
  });

  it('never uses a boundary that the content holds', () => {
    const { headers } = build(takes('multipart/form-data'), {
      parts: [{ name: 'a', value: '--form-boundary' }],
    });
    expect(headers).toEqual([['Content-Type', 'multipart/form-data; boundary=form-boundary-1']]);
  });
});
