import { sayRich } from '#components/ui/say-rich.tsx';
import type { OAuthFlow, SecurityScheme } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { describeCredential, describeFlow, flowAddresses } from '#lib/render/security-terms.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { OutsideLink } from './api-facts.tsx';
import { Description } from './description.tsx';
import { Rest } from './rest.tsx';
import { Section } from './section.tsx';

/** The ways to authenticate that an API knows, with the addresses and scopes of each OAuth flow. */
export function SecuritySchemes({ schemes }: { schemes: readonly SecurityScheme[] }) {
  if (schemes.length === 0) return null;
  return (
    <Section anchor="authentication" title={words.authentication}>
      <ul className="rows">
        {schemes.slice(0, pageLimits.rows).map((scheme) => (
          <Scheme key={scheme.name} scheme={scheme} />
        ))}
      </ul>
      <Rest left={schemes.length - pageLimits.rows} unit="way" />
    </Section>
  );
}

function Scheme({ scheme }: { scheme: SecurityScheme }) {
  const { name, value, place, kind } = describeCredential(scheme);
  return (
    <li className="row">
      <div className="row-head">
        <code className="row-name">{name}</code>
        {value !== undefined && <code className="row-value">{value}</code>}
        <span className="row-type">{place}</span>
        <span className="row-type">{kind}</span>
        {scheme.deprecated && <span className="flag tone-amber">{words.deprecatedFlag}</span>}
      </div>
      <Description source={scheme.description} small />
      {scheme.type === 'openIdConnect' && (
        <p className="row-facts">
          {sayRich(words.configuration, { link: <OutsideLink text={scheme.url} url={scheme.url} /> })}
        </p>
      )}
      {scheme.type === 'oauth2' && scheme.metadataUrl !== undefined && (
        <p className="row-facts">
          {sayRich(words.metadata, {
            link: <OutsideLink text={scheme.metadataUrl} url={scheme.metadataUrl} />,
          })}
        </p>
      )}
      {scheme.type === 'oauth2' && scheme.flows.map((flow) => <Flow key={flow.kind} flow={flow} />)}
    </li>
  );
}

function Flow({ flow }: { flow: OAuthFlow }) {
  return (
    <details className="nest" open>
      <summary className="icon-chevron">{say(words.flow, { flow: describeFlow(flow) })}</summary>
      <dl className="pairs">
        {flowAddresses(flow).map(({ title, url }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <code>{url}</code>
            </dd>
          </div>
        ))}
        {flow.scopes.slice(0, pageLimits.rows).map(({ name, description }) => (
          <div key={name}>
            <dt>
              <code className="chip">{name}</code>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <Rest left={flow.scopes.length - pageLimits.rows} unit="scope" />
    </details>
  );
}
