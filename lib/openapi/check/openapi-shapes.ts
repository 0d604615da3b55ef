import {
  boolean,
  email,
  type Kind,
  list,
  map,
  object,
  referable,
  required,
  type Shape,
  shape,
  since,
  text,
  url,
} from './kind.ts';
import { messageShapes } from './message-shapes.ts';
import * as parameterRules from './parameter-rules.ts';
import * as rules from './rules.ts';
import { schemaShapes } from './schema-shapes.ts';
import { securityShapes } from './security-shapes.ts';
import * as serverRules from './server-rules.ts';

const schema = object('schema');
const componentName = { test: /^[a-zA-Z0-9._-]+$/, say: 'letters, digits, ".", "_" and "-"' };
const components = (kind: Kind) => map(kind, componentName);
const operation = object('operation');
const parameters = list(referable('parameter'));
const servers = list(object('server'));
const docs = object('externalDocs');
const security = list(map(list(text, { isKept: true })));

/** The objects of OpenAPI 3.0, 3.1 and 3.2. */
export const openApiShapes: Readonly<Record<string, Shape>> = {
  ...schemaShapes,
  ...messageShapes,
  ...securityShapes,
  document: shape(
    'the document',
    {
      openapi: required(text),
      $self: since('3.2', url),
      info: required(object('info')),
      jsonSchemaDialect: since('3.1', url),
      servers,
      paths: object('paths'),
      webhooks: since('3.1', map(referable('pathItem'))),
      'x-webhooks': map(referable('pathItem')),
      components: object('components'),
      security,
      tags: list(object('tag')),
      externalDocs: docs,
    },
    {
      isStructure: true,
      rules: [rules.documentHasContent, rules.selfHasNoFragment, rules.dialectIsKnown, rules.tagsAreUnique],
    },
  ),
  info: shape(
    'info',
    {
      title: required(text),
      summary: since('3.1', text),
      description: text,
      termsOfService: url,
      contact: object('contact'),
      license: object('license'),
      version: required(text),
    },
    { isStructure: true },
  ),
  contact: shape('contact', { name: text, url, email }),
  license: shape(
    'a license',
    { name: required(text), identifier: since('3.1', text), url },
    { rules: [rules.notBoth('identifier', 'url')] },
  ),
  server: shape(
    'a server',
    {
      url: required(text),
      name: since('3.2', text),
      description: text,
      variables: map(object('serverVariable')),
    },
    { isStructure: true, rules: [serverRules.serverVariablesAreDeclared, serverRules.serverCanBeCalled] },
  ),
  serverVariable: shape(
    'a server variable',
    { enum: list(text), default: required(text), description: text },
    { rules: [serverRules.serverEnumHasDefault] },
  ),
  components: shape(
    'components',
    {
      schemas: components(schema),
      responses: components(referable('response')),
      parameters: components(referable('parameter')),
      examples: components(referable('example')),
      requestBodies: components(referable('requestBody')),
      headers: components(referable('header')),
      securitySchemes: components(referable('securityScheme')),
      links: components(referable('link')),
      callbacks: components(referable('callback')),
      pathItems: since('3.1', components(referable('pathItem'))),
      mediaTypes: since('3.2', components(referable('mediaType'))),
    },
    { isStructure: true },
  ),
  paths: shape(
    'paths',
    {},
    {
      isStructure: true,
      pattern: { test: /^\//, say: 'a path that begins with "/"', kind: object('pathItem') },
      rules: [rules.pathsDiffer],
    },
  ),
  pathItem: shape(
    'a path',
    {
      $ref: text,
      summary: text,
      description: text,
      servers,
      parameters,
      ...Object.fromEntries(
        ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [
          method,
          operation,
        ]),
      ),
      query: since('3.2', operation),
      additionalOperations: since('3.2', map(operation)),
    },
    {
      isStructure: true,
      rules: [rules.additionalMethods, parameterRules.parametersDiffer, parameterRules.queryStrings],
    },
  ),
  operation: shape(
    'an operation',
    {
      tags: list(text),
      summary: text,
      description: text,
      externalDocs: docs,
      operationId: text,
      parameters,
      requestBody: referable('requestBody'),
      responses: object('responses'),
      callbacks: map(referable('callback')),
      deprecated: boolean,
      security,
      servers,
    },
    {
      isStructure: true,
      rules: [rules.responsesAreGiven, parameterRules.parametersDiffer, parameterRules.queryStrings],
    },
  ),
  externalDocs: shape('externalDocs', { description: text, url: required(url) }),
  tag: shape('a tag', {
    name: required(text),
    summary: since('3.2', text),
    description: text,
    externalDocs: docs,
    parent: since('3.2', text),
    kind: since('3.2', text),
  }),
};
