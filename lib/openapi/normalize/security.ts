import { defined } from '../defined.ts';
import type { OAuthFlow, SecurityRequirement, SecurityScheme } from '../model.ts';
import { elements, flag, has, member, members, type Place, text, texts } from '../parse/place.ts';
import type { Context } from './context.ts';
import { prose } from './prose.ts';

export function normalizeSecuritySchemes(context: Context): SecurityScheme[] {
  const place =
    context.dialect === '2.0'
      ? member(context.root, 'securityDefinitions')
      : member(context.components, 'securitySchemes');
  return members(place).flatMap(({ key, place: at }) => {
    const scheme = securityScheme(key, context.references.follow(at));
    return scheme === undefined ? [] : [scheme];
  });
}

function securityScheme(name: string, place: Place): SecurityScheme | undefined {
  const common = defined({
    name,
    description: prose(place, 'description'),
    deprecated: flag(place, 'deprecated'),
  });
  switch (text(place, 'type')) {
    case 'apiKey': {
      const where = text(place, 'in');
      const at = where === 'query' || where === 'cookie' ? where : 'header';
      return { ...common, type: 'apiKey', in: at, parameter: text(place, 'name') ?? name };
    }
    case 'http': {
      const bearerFormat = text(place, 'bearerFormat');
      return defined({
        ...common,
        type: 'http' as const,
        scheme: text(place, 'scheme') ?? 'bearer',
        bearerFormat,
      });
    }
    case 'basic':
      return { ...common, type: 'http', scheme: 'basic' };
    case 'oauth2': {
      const metadataUrl = text(place, 'oauth2MetadataUrl');
      return defined({ ...common, type: 'oauth2' as const, flows: flows(place), metadataUrl });
    }
    case 'openIdConnect':
      return { ...common, type: 'openIdConnect', url: text(place, 'openIdConnectUrl') ?? '' };
    case 'mutualTLS':
      return { ...common, type: 'mutualTLS' };
    default:
      return undefined;
  }
}

const flowKinds = {
  implicit: 'implicit',
  password: 'password',
  clientCredentials: 'clientCredentials',
  authorizationCode: 'authorizationCode',
  deviceAuthorization: 'deviceAuthorization',
  // Swagger 2.0's words for the same.
  application: 'clientCredentials',
  accessCode: 'authorizationCode',
} as const satisfies Record<string, OAuthFlow['kind']>;

function flows(place: Place): OAuthFlow[] {
  const swaggerFlow = text(place, 'flow');
  if (swaggerFlow !== undefined) return [flow(swaggerFlow, place)].filter((each) => each !== undefined);
  return members(member(place, 'flows'))
    .map(({ key, place: at }) => flow(key, at))
    .filter((each) => each !== undefined);
}

function flow(key: string, place: Place): OAuthFlow | undefined {
  if (!Object.hasOwn(flowKinds, key)) return undefined;
  const scopes = members(member(place, 'scopes')).filter(({ key: name }) => !name.startsWith('x-'));
  return defined({
    kind: flowKinds[key as keyof typeof flowKinds],
    authorizationUrl: text(place, 'authorizationUrl'),
    tokenUrl: text(place, 'tokenUrl'),
    refreshUrl: text(place, 'refreshUrl'),
    deviceAuthorizationUrl: text(place, 'deviceAuthorizationUrl'),
    scopes: scopes.map(({ key: name, place: at }) => ({ name, description: String(at.value ?? '') })),
  });
}

/** The operation's requirements, else the document's. */
export function normalizeSecurity(
  operation: Place,
  schemes: ReadonlyMap<string, SecurityScheme>,
  context: Context,
): SecurityRequirement[] {
  const place = has(operation, 'security') ? operation : context.root;
  return elements(member(place, 'security')).map((alternative) => ({
    schemes: members(alternative).map(({ key }) => {
      // Left out, a scheme that is described nowhere would read as "no authentication".
      const undeclared: SecurityScheme = { name: key, type: 'undeclared' };
      const scheme = schemes.get(key) ?? schemes.get(componentName(key)) ?? undeclared;
      context.growth.add(alternative, valuesIn(scheme));
      return { scheme, scopes: texts(alternative, key) };
    }),
  }));
}

function valuesIn(scheme: SecurityScheme): number {
  const flows = scheme.type === 'oauth2' ? scheme.flows : [];
  return flows.reduce((sum, { scopes }) => sum + scopes.length, 1);
}

/** OpenAPI 3.2 also allows a reference such as `#/components/securitySchemes/key`. */
function componentName(reference: string): string {
  return reference.split('/').at(-1) ?? reference;
}
