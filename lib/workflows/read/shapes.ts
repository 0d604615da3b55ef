import {
  any,
  count,
  either,
  list,
  map,
  number,
  object,
  referable,
  required,
  type Shape,
  shape,
  text,
  word,
} from '../../openapi/check/kind.ts';

const keys = { test: /^[a-zA-Z0-9._-]+$/, say: 'letters, digits, ".", "-" and "_"' };
const outputs = map(either(text, object('selector')), keys);
const parameters = list(referable('parameter'));
const criteria = list(object('criterion'));
const expressionType = (...types: readonly string[]) => either(word(...types), object('expressionType'));

const action = {
  name: required(text),
  workflowId: text,
  stepId: text,
  parameters,
  criteria,
};

/** The objects of the Arazzo Specification 1.0 and 1.1, by the names that the tables use. */
export const arazzoShapes: Readonly<Record<string, Shape>> = {
  root: shape('an Arazzo description', {
    arazzo: required(text),
    $self: text,
    info: required(object('info')),
    sourceDescriptions: required(list(object('source'), { atLeast: 1 })),
    workflows: required(list(object('workflow'), { atLeast: 1 })),
    components: object('components'),
  }),
  info: shape('the info object', {
    title: required(text),
    summary: text,
    description: text,
    version: required(text),
  }),
  source: shape('a source description', {
    name: required(text),
    url: required(text),
    type: word('openapi', 'arazzo', 'asyncapi'),
  }),
  workflow: shape('a workflow', {
    workflowId: required(text),
    summary: text,
    description: text,
    inputs: any,
    dependsOn: list(text, { isUnique: true }),
    steps: required(list(object('step'), { atLeast: 1 })),
    successActions: list(referable('successAction')),
    failureActions: list(referable('failureAction')),
    outputs,
    parameters,
  }),
  step: shape('a step', {
    stepId: required(text),
    description: text,
    operationId: text,
    operationPath: text,
    channelPath: text,
    workflowId: text,
    parameters,
    requestBody: object('requestBody'),
    successCriteria: list(object('criterion'), { atLeast: 1 }),
    onSuccess: list(referable('successAction')),
    onFailure: list(referable('failureAction')),
    outputs,
    timeout: count,
    correlationId: any,
    action: word('send', 'receive'),
    dependsOn: list(text, { isUnique: true }),
  }),
  parameter: shape('a parameter', {
    name: required(text),
    in: word('path', 'query', 'querystring', 'header', 'cookie'),
    value: required(any),
  }),
  successAction: shape('a success action', { ...action, type: required(word('end', 'goto')) }),
  failureAction: shape('a failure action', {
    ...action,
    type: required(word('end', 'retry', 'goto')),
    retryAfter: number,
    retryLimit: count,
  }),
  components: shape('the components object', {
    inputs: map(any, keys),
    parameters: map(object('parameter'), keys),
    successActions: map(object('successAction'), keys),
    failureActions: map(object('failureAction'), keys),
  }),
  criterion: shape('a criterion', {
    context: text,
    condition: required(text),
    type: expressionType('simple', 'regex', 'jsonpath', 'xpath'),
  }),
  expressionType: shape('an expression type', {
    type: required(word('jsonpath', 'xpath', 'jsonpointer')),
    version: required(text),
  }),
  selector: shape('a selector', {
    context: required(text),
    selector: required(text),
    type: required(expressionType('jsonpath', 'xpath', 'jsonpointer')),
  }),
  requestBody: shape('a request body', {
    contentType: text,
    payload: any,
    replacements: list(object('replacement')),
  }),
  replacement: shape('a payload replacement', {
    target: required(text),
    targetSelectorType: expressionType('jsonpath', 'xpath', 'jsonpointer'),
    value: required(any),
  }),
};

/** What 1.0 does not know yet, by shape. */
export const since11: Readonly<Record<string, readonly string[]>> = {
  root: ['$self'],
  step: ['channelPath', 'timeout', 'correlationId', 'action', 'dependsOn'],
  successAction: ['parameters'],
  failureAction: ['parameters'],
  replacement: ['targetSelectorType'],
};
