import { Fragment } from 'react';
import { sectionAnchors } from '#lib/links/anchors.ts';
import { apiUrl } from '#lib/links/urls.ts';
import type { Operation, SecurityRequirement, SecurityScheme } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { describeCredential } from '#lib/render/security-terms.ts';
import { variableNames } from '#lib/request/placeholders.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { words as terms } from '#words/terms.ts';
import { Link } from '../ui/link.tsx';
import { sayRich } from '../ui/say-rich.tsx';
import { Description } from './description.tsx';
import { Rest } from './rest.tsx';

/** What proves who calls, in a line; opened, one block per alternative with all that is said of it. */
export function AuthenticationLine({ operation }: { operation: Pick<Operation, 'api' | 'security'> }) {
  const { api, security } = operation;
  const { alternatives, isOptional } = split(security);
  const [first] = alternatives;
  const title = (
    <h2 className="op-term" id={sectionAnchors.authentication}>
      {words.authentication}
    </h2>
  );
  if (first === undefined) {
    return (
      <div className="op-fact">
        {title}
        <span className="op-value">{words.noAuthentication}</span>
      </div>
    );
  }
  return (
    <details className="op-fact">
      <summary className="icon-chevron">
        {title}
        <span className="op-value">
          <InShort alternative={first} />
          {alternatives.length > 1 && ` ${say(words.orOthers, { count: alternatives.length - 1 })}`}
          {isOptional && <span className="row-optional"> {words.optional}</span>}
        </span>
      </summary>
      {isOptional && <p className="row-facts">{words.optionalCalls}</p>}
      {alternatives.length > 1 && (
        <p className="row-facts">{isOptional ? words.anyOneOrNone : words.anyOneOf}</p>
      )}
      <Alternatives api={api} security={security} />
      {hasFlows(security) && (
        <p className="prose prose-small">
          <Link href={`${apiUrl(api)}#${sectionAnchors.authentication}`}>{terms.whereTokens}</Link>
        </p>
      )}
    </details>
  );
}

/** `Authorization: Bearer <token>`, with the scopes that it needs. */
function InShort({ alternative }: { alternative: SecurityRequirement }) {
  return alternative.schemes.map(({ scheme, scopes }, index) => {
    const { name, value, kind } = describeCredential(scheme);
    return (
      <Fragment key={scheme.name}>
        {index > 0 && ` ${words.and} `}
        <code>{value ?? name}</code>{' '}
        {scopes.length === 0 ? (
          <span className="row-type">{kind}</span>
        ) : (
          <span className="row-type">
            {say(terms.scopesNeeded, { count: scopes.length })}{' '}
            {scopes.slice(0, shortScopes).map((scope) => (
              <Fragment key={scope}>
                <code>{scope}</code>{' '}
              </Fragment>
            ))}
            {scopes.length > shortScopes && say(words.andMore, { count: scopes.length - shortScopes })}
          </span>
        )}
      </Fragment>
    );
  });
}

/** Scopes that stand on the line. */
const shortScopes = 3;

/** Whether a page of the API says more of it: addresses to get a token at, scopes in words. */
function hasFlows(security: readonly SecurityRequirement[]): boolean {
  return security.some(({ schemes }) =>
    schemes.some(({ scheme: { type } }) => type === 'oauth2' || type === 'openIdConnect'),
  );
}

/** The same within a section, for a request that is not the page's own. */
export function CallbackAuthentication({ security }: { security: readonly SecurityRequirement[] }) {
  const { alternatives, isOptional } = split(security);
  if (alternatives.length === 0) return <p className="quiet">{words.sentWithoutAuthentication}</p>;
  return (
    <>
      {alternatives.length > 1 && (
        <p className="row-facts">{isOptional ? words.anyOneOrNone : words.anyOneOf}</p>
      )}
      <Alternatives security={security} />
    </>
  );
}

/** @param api whose samples use the first; absent where there are none. */
function Alternatives({ api, security }: { api?: string; security: readonly SecurityRequirement[] }) {
  const { alternatives, isOptional } = split(security);
  return (
    <>
      {alternatives.slice(0, pageLimits.blocks).map((alternative, index) => (
        <Alternative
          key={alternative.schemes.map(({ scheme }) => scheme.name).join('+')}
          {...alternative}
          isRequired={!isOptional}
          {...(api !== undefined && index === 0 && { variables: variableNames(api, alternative) })}
        />
      ))}
      <Rest left={alternatives.length - pageLimits.blocks} unit="alternative" />
    </>
  );
}

function split(security: readonly SecurityRequirement[]) {
  const alternatives = security.filter(({ schemes }) => schemes.length > 0);
  return { alternatives, isOptional: alternatives.length < security.length };
}

interface AlternativeProps extends SecurityRequirement {
  readonly isRequired: boolean;
  readonly variables?: ReadonlyMap<string, string>;
}

function Alternative({ schemes, isRequired, variables }: AlternativeProps) {
  return (
    <ul className="rows">
      {schemes.map(({ scheme, scopes }, index) => (
        <li key={scheme.name} className="row">
          {index > 0 && <p className="row-joint">{words.and}</p>}
          <Credential scheme={scheme} isRequired={isRequired} />
          <SchemeFacts scopes={scopes} variable={variables?.get(scheme.name)} />
          <Rest left={scopes.length - pageLimits.rows} unit="scope" />
          <Description source={scheme.description} small under={3} />
        </li>
      ))}
    </ul>
  );
}

function SchemeFacts({ scopes, variable }: { scopes: readonly string[]; variable: string | undefined }) {
  if (scopes.length === 0 && variable === undefined) return null;
  return (
    <p className="row-facts">
      {scopes.length > 0 && `${say(terms.scopesNeeded, { count: scopes.length })} `}
      {scopes.slice(0, pageLimits.rows).map((scope) => (
        <Fragment key={scope}>
          <code className="chip">{scope}</code>{' '}
        </Fragment>
      ))}
      {variable !== undefined && sayRich(terms.samplesReadIt, { variable: <code>{variable}</code> })}
    </p>
  );
}

function Credential({ scheme, isRequired }: { scheme: SecurityScheme; isRequired: boolean }) {
  const { name, value, place, kind } = describeCredential(scheme);
  return (
    <div className="row-head">
      <code className="row-name">{name}</code>
      {value !== undefined && <code className="row-value">{value}</code>}
      <span className="row-type">{place}</span>
      <span className={isRequired ? 'row-required' : 'row-optional'}>
        {isRequired ? words.required : words.optional}
      </span>
      <span className="row-type">{kind}</span>
      {scheme.deprecated && <span className="flag tone-amber">{words.deprecatedFlag}</span>}
    </div>
  );
}
