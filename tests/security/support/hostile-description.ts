const run = 'window.__pwn=1';
const long = 'a'.repeat(10 * 1024);

/** Markup that would run. */
export const markup = [
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}"></svg>`,
  `"><script>${run}</script>`,
  `</script><script>${run}</script>`,
  `</title></textarea></style><img src=x onerror=${run}>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}></style></mglyph></table></mtext></math>`,
  `<!--<script>${run}</script>-->`,
  `{{constructor.constructor('${run}')()}}`,
  `\u2028${run}\u2029`,
];

/** Links, of which none may run and each names its site. */
export const links = [
  `[inline](javascript:${run})`,
  `<javascript:${run}>`,
  `[reference][r]\n\n[r]: javascript:${run}`,
  `[broken](java\nscript:${run})`,
  `[entity](&#106;avascript:${run})`,
  `[data](data:text/html,<script>${run}</script>)`,
  `<a href="javascript:${run}">raw</a>`,
  '[http](http://evil.test/page)',
  '[relative](//evil.test/page)',
  '[user](https://docs.example@evil.test/)',
  '[homograph](https://\u0430pple.test/)',
  '[mail](mailto:x@evil.test?attach=/etc/passwd)',
  `[long](https://evil.test/${long})`,
  'https://evil.test/auto',
];

/** Images and other things that a page would fetch by itself. */
export const images = [
  `![script](javascript:${run})`,
  '![port](http://127.0.0.1:8080/x.png)',
  '![tracker](https://evil.test/t.gif)',
  '![data](data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)',
  '<img src="http://evil.test/1.png" srcset="http://evil.test/2.png 2x">',
  '<picture><source srcset="http://evil.test/3.png"></picture>',
  '<link rel="preconnect" href="//evil.test"><link rel="stylesheet" href="//evil.test/x.css">',
];

/** Code blocks that try to leave their element. */
export const code = [
  `\`\`\`js" onload="${run}\none\n\`\`\``,
  `\`\`\`../../x\n</code></pre><img src=x onerror=${run}>\n\`\`\``,
  `\`\`\`html <script>\n<script>${run}</script>\n\`\`\``,
  `\`</code><img src=x onerror=${run}>\``,
];

/** Every payload, as one text. */
const text = [...markup, ...links, ...images, ...code].join('\n\n');
/** The same for the many places of a schema, without what is long. */
const brief = [...markup.slice(0, 5), links[0], links[2], links[6], images[0], code[1]].join('\n\n');
/** For names, which are no Markdown: one at a time, so that none hides behind another. */
const name = (at: number): string => markup[at % markup.length] ?? '';

const schema = (depth: number): object => ({
  type: 'object',
  title: name(depth),
  description: brief,
  required: [name(0)],
  externalDocs: { url: `javascript:${run}`, description: brief },
  discriminator: { propertyName: name(1), mapping: { [name(2)]: '#/components/schemas/Other' } },
  properties: {
    [name(0)]: {
      type: 'string',
      title: name(1),
      description: brief,
      enum: markup,
      default: name(3),
      examples: markup,
    },
    [name(1)]: { const: name(2), description: brief },
    [name(3)]: { type: 'string', pattern: `^${run}</code><img src=x onerror=${run}>$`, description: brief },
    ...(depth > 0 && {
      [name(4)]: schema(depth - 1),
      [name(5)]: { type: 'array', items: schema(depth - 1) },
    }),
  },
  examples: [Object.fromEntries(markup.map((one) => [one, one]))],
  'x-hostile': brief,
});

const parameter = (place: string, at: number, more: object = {}): object => ({
  name: name(at),
  in: place,
  description: text,
  schema: { type: 'string', description: brief, default: name(at), enum: markup },
  examples: { [name(at)]: { summary: name(at), description: brief, value: name(at) } },
  ...more,
});

const response = (at: number): object => ({
  description: text,
  headers: { "X-'pwn`$&": { description: text, schema: { type: 'string', examples: markup } } },
  content: {
    'application/json': {
      schema: schema(1),
      examples: { [name(at)]: { summary: name(at), description: brief, value: { [name(at)]: markup } } },
    },
    [`text/html; x="${name(at)}"`]: { schema: { type: 'string' }, example: text },
    'text/plain': { example: text },
  },
  links: {
    [name(at)]: { operationId: 'hostileList', description: brief, parameters: { [name(at)]: name(at) } },
  },
});

/** An OpenAPI description with every payload in every place that holds a text (security.md G, SP-XSS). */
export const hostileDescription = {
  openapi: '3.1.0',
  info: {
    title: name(0),
    summary: name(1),
    description: text,
    version: name(2),
    termsOfService: `javascript:${run}`,
    contact: { name: name(0), url: `javascript:${run}`, email: `"><script>${run}</script>@evil.test` },
    license: { name: name(1), url: `javascript:${run}` },
    'x-logo': { url: `javascript:${run}`, altText: name(0) },
  },
  externalDocs: { url: `javascript:${run}`, description: text },
  servers: [
    { url: 'https://evil.test/</script>', description: text },
    {
      url: 'https://{host}/',
      description: name(0),
      variables: {
        host: {
          default: `evil.test"><img src=x onerror=${run}>`,
          description: text,
          enum: [`evil.test"><img src=x onerror=${run}>`],
        },
      },
    },
  ],
  tags: [{ name: name(0), description: text, externalDocs: { url: `javascript:${run}`, description: text } }],
  paths: {
    '/things/{id}': {
      summary: name(0),
      description: text,
      parameters: [{ name: 'id', in: 'path', required: true, description: text, schema: { type: 'string' } }],
      get: {
        operationId: 'hostileList',
        tags: [name(0)],
        summary: name(0),
        description: text,
        externalDocs: { url: `javascript:${run}`, description: text },
        parameters: [
          parameter('query', 0),
          parameter('query', 1),
          { ...parameter('header', 2), name: "X-'pwn`$&" },
          parameter('cookie', 3),
        ],
        responses: { '200': response(0), '4XX': response(1), default: response(2) },
        security: [{ key: [name(1)] }, { flow: [name(3)] }, { odd: [] }],
        'x-hostile': text,
      },
    },
    [`/<img src=x onerror=${run}>/"><script>${run}</script>`]: {
      post: {
        operationId: `<script>${run}</script>`,
        tags: [name(1)],
        summary: name(2),
        description: text,
        deprecated: true,
        requestBody: {
          description: text,
          required: true,
          content: {
            'application/json': {
              schema: schema(2),
              example: Object.fromEntries(markup.map((one) => [one, one])),
            },
            'application/x-www-form-urlencoded': { schema: schema(0) },
          },
        },
        responses: { '201': response(3) },
        callbacks: {
          [name(0)]: {
            [`{$request.body#/url}/${name(1)}`]: {
              post: { description: text, summary: name(2), responses: { '200': { description: text } } },
            },
          },
        },
      },
    },
  },
  webhooks: {
    [name(3)]: { post: { summary: name(3), description: text, responses: { '200': response(4) } } },
  },
  components: {
    schemas: { Hostile: schema(2), Other: schema(0) },
    securitySchemes: {
      key: { type: 'apiKey', in: 'query', name: name(0), description: text },
      flow: {
        type: 'oauth2',
        description: text,
        flows: { clientCredentials: { tokenUrl: `javascript:${run}`, scopes: { [name(3)]: text } } },
      },
      odd: { type: 'http', scheme: name(5), bearerFormat: name(5), description: text },
    },
  },
};
