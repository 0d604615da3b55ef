import { apiUrl } from '#lib/links/urls.ts';
import type { SecurityRequirement, SecurityScheme } from '#lib/openapi/model.ts';
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
import { Section } from './section.tsx';

/** What proves who calls: one block per alternative, with the line that carries the credential. */
export function Authentication({ api, security }: { api: string; security: readonly SecurityRequirement[] }) {
  const { alternatives, isOptional } = split(security);
  if (alternatives.length === 0) {
    return (
      <Section anchor="authentication" title={words.authentication}>
        <p className="quiet">{words.noAuthentication}</p>
      </Section>
    );
  }
  const note =
    alternatives.length > 1 ? words.anyOneOfTheseTitle : isOptional ? words.optionalNote : undefined;
  return (
    <Section
      anchor="authentication"
      title={words.authentication}
      note={note && <span className="section-note">{note}</span>}
    >
      {alternatives.length > 1 && isOptional && <p className="quiet">{words.optionalAuthentication}</p>}
      <Alternatives api={api} security={security} />
      {hasFlows(security) && (
        <p className="prose prose-small">
          <Link href={`${apiUrl(api)}#authentication`}>{terms.whereTokens}</Link>
        </p>
      )}
    </Section>
  );
}

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
        <code key={scope} className="chip">
          {scope}
        </code>
      ))}{' '}
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
