import {
  any,
  boolean,
  count,
  either,
  email,
  list,
  map,
  number,
  object,
  pattern,
  referable,
  required,
  type Shape,
  shape,
  text,
  url,
  word,
} from './kind.ts';
import { parametersDiffer } from './parameter-rules.ts';
import * as rules from './rules.ts';
import * as swagger from './swagger-rules.ts';

const schema = object('schema');
const mediaTypes = list(text);
const schemes = list(word('http', 'https', 'ws', 'wss'));
const security = list(map(list(text, { isKept: true })));
const parameters = list(referable('parameter'));
const operation = object('operation');

/** What a value that is not in a body may say. */
const simpleValue = {
  format: text,
  items: object('items'),
  collectionFormat: word('csv', 'ssv', 'tsv', 'pipes', 'multi'),
  default: any,
  maximum: number,
  exclusiveMaximum: boolean,
  minimum: number,
  exclusiveMinimum: boolean,
  maxLength: count,
  minLength: count,
  pattern,
  maxItems: count,
  minItems: count,
  uniqueItems: boolean,
  enum: list(any),
  multipleOf: number,
};

/** The objects of Swagger 2.0. */
export const swaggerShapes: Readonly<Record<string, Shape>> = {
  document: shape(
    'the document',
    {
      swagger: required(text),
      info: required(object('info')),
      host: text,
      basePath: text,
      schemes,
      consumes: mediaTypes,
      produces: mediaTypes,
      paths: required(object('paths')),
      definitions: map(schema),
      parameters: map(object('parameter')),
      responses: map(object('response')),
      securityDefinitions: map(object('securityScheme')),
      security,
      tags: list(object('tag')),
      externalDocs: object('externalDocs'),
    },
    { isStructure: true, rules: [swagger.hostIsBare, rules.tagsAreUnique] },
  ),
  info: shape(
    'info',
    {
      title: required(text),
      description: text,
      termsOfService: text,
      contact: object('contact'),
      license: object('license'),
      version: required(text),
    },
    { isStructure: true },
  ),
  contact: shape('contact', { name: text, url, email }),
  license: shape('a license', { name: required(text), url }),
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
      ...Object.fromEntries(
        ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'].map((method) => [method, operation]),
      ),
      parameters,
    },
    { isStructure: true, rules: [parametersDiffer] },
  ),
  operation: shape(
    'an operation',
    {
      tags: list(text),
      summary: text,
      description: text,
      externalDocs: object('externalDocs'),
      operationId: text,
      consumes: mediaTypes,
      produces: mediaTypes,
      parameters,
      responses: object('responses'),
      schemes,
      deprecated: boolean,
      security,
    },
    { isStructure: true, rules: [rules.responsesAreGiven, parametersDiffer, swagger.hasOneBody] },
  ),
  externalDocs: shape('externalDocs', { description: text, url: required(url) }),
  parameter: shape(
    'a parameter',
    {
      name: required(text),
      in: required(word('query', 'header', 'path', 'formData', 'body')),
      description: text,
      required: boolean,
      schema,
      type: word('string', 'number', 'boolean', 'integer', 'array', 'file'),
      allowEmptyValue: boolean,
      ...simpleValue,
    },
    { isStructure: true, rules: [swagger.parameterFitsPlace] },
  ),
  items: shape('items', {
    type: required(word('string', 'number', 'integer', 'boolean', 'array')),
    ...simpleValue,
  }),
  responses: shape(
    'responses',
    { default: referable('response') },
    {
      isStructure: true,
      pattern: { test: /^\d{3}$/, say: 'a status such as "200", or "default"', kind: referable('response') },
      rules: [rules.hasOneResponse],
    },
  ),
  response: shape(
    'a response',
    {
      description: required(text),
      schema,
      headers: map(object('header')),
      examples: map(any),
    },
    { isStructure: true },
  ),
  header: shape(
    'a header',
    {
      type: required(word('string', 'number', 'integer', 'boolean', 'array')),
      description: text,
      ...simpleValue,
    },
    { isStructure: true },
  ),
  tag: shape('a tag', { name: required(text), description: text, externalDocs: object('externalDocs') }),
  securityScheme: shape(
    'a security definition',
    {
      type: required(word('basic', 'apiKey', 'oauth2')),
      description: text,
      name: text,
      in: word('query', 'header'),
      flow: word('implicit', 'password', 'application', 'accessCode'),
      authorizationUrl: url,
      tokenUrl: url,
      scopes: map(text),
    },
    { isStructure: true, rules: [swagger.securityFitsType] },
  ),
  schema: shape(
    'a schema',
    {
      $ref: text,
      format: text,
      title: text,
      description: text,
      default: any,
      multipleOf: number,
      maximum: number,
      exclusiveMaximum: boolean,
      minimum: number,
      exclusiveMinimum: boolean,
      maxLength: count,
      minLength: count,
      pattern,
      maxItems: count,
      minItems: count,
      uniqueItems: boolean,
      maxProperties: count,
      minProperties: count,
      required: list(text, { isUnique: true }),
      enum: list(any),
      type: either(schemaType(), list(schemaType(), { atLeast: 1, isUnique: true })),
      items: either(list(schema, { atLeast: 1 }), schema),
      allOf: list(schema, { atLeast: 1 }),
      properties: map(schema),
      additionalProperties: either(boolean, schema),
      discriminator: text,
      readOnly: boolean,
      xml: object('xml'),
      externalDocs: object('externalDocs'),
      example: any,
    },
    { isVocabulary: true, rules: [swagger.schemaSpeaksItsDialect] },
  ),
  xml: shape('xml', { name: text, namespace: text, prefix: text, attribute: boolean, wrapped: boolean }),
};

function schemaType() {
  return word('null', 'boolean', 'object', 'array', 'number', 'string', 'integer', 'file');
}
