import {
  any,
  boolean,
  list,
  map,
  object,
  referable,
  required,
  type Shape,
  shape,
  since,
  text,
  word,
} from './kind.ts';
import * as parameterRules from './parameter-rules.ts';
import * as rules from './rules.ts';

const schema = object('schema');
const headers = map(referable('header'), {
  test: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/,
  say: 'characters that a header field may have',
});
const content = map(referable('mediaType'));
const encoding = object('encoding');

/** What is the same for a parameter and a header. */
const value = {
  description: text,
  required: boolean,
  deprecated: boolean,
  schema,
  content,
  style: text,
  explode: boolean,
  example: any,
  examples: map(referable('example')),
};

/** What a request and its answers are made of in OpenAPI 3.0, 3.1 and 3.2. */
export const messageShapes: Readonly<Record<string, Shape>> = {
  parameter: shape(
    'a parameter',
    {
      name: required(text),
      in: required(word('query', 'header', 'path', 'cookie', 'querystring')),
      ...value,
      allowEmptyValue: boolean,
      allowReserved: boolean,
    },
    {
      isStructure: true,
      rules: [
        parameterRules.valueIsDescribed,
        parameterRules.parameterFitsPlace,
        rules.notBoth('example', 'examples'),
      ],
    },
  ),
  header: shape(
    'a header',
    { ...value, allowReserved: boolean },
    {
      isStructure: true,
      rules: [
        parameterRules.valueIsDescribed,
        parameterRules.headerStyle,
        rules.notBoth('example', 'examples'),
      ],
    },
  ),
  requestBody: shape(
    'a request body',
    { description: text, content: required(content), required: boolean },
    { isStructure: true },
  ),
  mediaType: shape(
    'a media type',
    {
      description: since('3.2', text),
      schema,
      itemSchema: since('3.2', schema),
      example: any,
      examples: map(referable('example')),
      encoding: map(encoding),
      prefixEncoding: since('3.2', list(encoding)),
      itemEncoding: since('3.2', encoding),
    },
    { isStructure: true, rules: [rules.notBoth('example', 'examples'), rules.encodingIsOfOneKind] },
  ),
  encoding: shape(
    'an encoding',
    {
      contentType: text,
      headers,
      style: word('form', 'spaceDelimited', 'pipeDelimited', 'deepObject'),
      explode: boolean,
      allowReserved: boolean,
      encoding: since('3.2', map(encoding)),
      prefixEncoding: since('3.2', list(encoding)),
      itemEncoding: since('3.2', encoding),
    },
    { rules: [rules.encodingIsOfOneKind] },
  ),
  responses: shape(
    'responses',
    { default: referable('response') },
    {
      isStructure: true,
      pattern: {
        test: /^[1-5](?:\d\d|XX)$/,
        say: 'a status such as "200", "4XX" or "default"',
        kind: referable('response'),
      },
      rules: [rules.hasOneResponse],
    },
  ),
  response: shape(
    'a response',
    {
      summary: since('3.2', text),
      description: text,
      headers,
      content,
      links: map(referable('link')),
    },
    { isStructure: true, rules: [rules.responseIsDescribed] },
  ),
  callback: shape(
    'a callback',
    {},
    { isStructure: true, pattern: { test: /^/, say: 'an expression', kind: referable('pathItem') } },
  ),
  example: shape(
    'an example',
    {
      summary: text,
      description: text,
      value: any,
      externalValue: text,
      dataValue: since('3.2', any),
      serializedValue: since('3.2', text),
    },
    {
      rules: [
        rules.notBoth('value', 'externalValue'),
        rules.notBoth('value', 'dataValue'),
        rules.notBoth('value', 'serializedValue'),
        rules.notBoth('serializedValue', 'externalValue'),
      ],
    },
  ),
  link: shape(
    'a link',
    {
      operationRef: text,
      operationId: text,
      parameters: map(any),
      requestBody: any,
      description: text,
      server: object('server'),
    },
    { rules: [rules.linkHasOneTarget] },
  ),
};
