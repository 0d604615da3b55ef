import { boolean, map, object, required, type Shape, shape, since, text, url, word } from './kind.ts';
import * as rules from './rules.ts';

const scopes = required(map(text));

/** The Security Scheme Object of OpenAPI 3 and its flows. */
export const securityShapes: Readonly<Record<string, Shape>> = {
  securityScheme: shape(
    'a security scheme',
    {
      type: required(word('apiKey', 'http', 'mutualTLS', 'oauth2', 'openIdConnect')),
      description: text,
      deprecated: since('3.2', boolean),
      name: text,
      in: word('query', 'header', 'cookie'),
      scheme: text,
      bearerFormat: text,
      flows: object('flows'),
      openIdConnectUrl: url,
      oauth2MetadataUrl: since('3.2', url),
    },
    { isStructure: true, rules: [rules.securitySchemeFitsType] },
  ),
  flows: shape(
    'flows',
    {
      implicit: object('implicitFlow'),
      password: object('tokenFlow'),
      clientCredentials: object('tokenFlow'),
      authorizationCode: object('codeFlow'),
      deviceAuthorization: since('3.2', object('deviceFlow')),
    },
    { isStructure: true },
  ),
  implicitFlow: shape('an implicit flow', { authorizationUrl: required(url), refreshUrl: url, scopes }),
  tokenFlow: shape('a flow', { tokenUrl: required(url), refreshUrl: url, scopes }),
  codeFlow: shape('an authorization code flow', {
    authorizationUrl: required(url),
    tokenUrl: required(url),
    refreshUrl: url,
    scopes,
  }),
  deviceFlow: shape('a device authorization flow', {
    deviceAuthorizationUrl: required(url),
    tokenUrl: required(url),
    refreshUrl: url,
    scopes,
  }),
};
