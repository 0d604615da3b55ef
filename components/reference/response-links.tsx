import { Fragment } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import { operationUrl } from '#lib/links/urls.ts';
import type { Link as ResponseLink } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { Description } from './description.tsx';
import { Rest } from './rest.tsx';

/** What a response makes possible next: OpenAPI's links, with the values that they carry over. */
export function ResponseLinks({ api, links }: { api: string; links: readonly ResponseLink[] }) {
  if (links.length === 0) return null;
  return (
    <>
      <h4 className="sub-head">{words.links}</h4>
      <ul className="rows">
        {links
          .slice(0, pageLimits.rows)
          .map(({ name, operation, target, parameters, description, requestBody, server }) => (
            <li key={name} className="row">
              <div className="row-head">
                <code className="row-name">{name}</code>
                {operation && (
                  <span className="row-type">
                    {sayRich(words.toOperation, {
                      operation: <Link href={operationUrl(api, operation.slug)}>{operation.title}</Link>,
                    })}
                  </span>
                )}
                {target !== undefined && (
                  <span className="row-type">{sayRich(words.to, { target: <code>{target}</code> })}</span>
                )}
              </div>
              {parameters.length > 0 && (
                <p className="row-facts">
                  {parameters.slice(0, pageLimits.rows).map((parameter) => (
                    <Fragment key={parameter.name}>
                      <code className="chip">{`${parameter.name} = ${write(parameter.value)}`}</code>{' '}
                    </Fragment>
                  ))}
                </p>
              )}
              <Rest left={parameters.length - pageLimits.rows} unit="parameter" />
              {requestBody !== undefined && (
                <p className="row-facts">
                  {sayRich(words.bodyOf, { value: <code className="chip">{write(requestBody)}</code> })}
                </p>
              )}
              {server !== undefined && (
                <p className="row-facts">
                  {sayRich(words.at, { url: <code className="chip">{server.url}</code> })}
                </p>
              )}
              <Description source={description} small under={4} />
            </li>
          ))}
      </ul>
      <Rest left={links.length - pageLimits.rows} unit="link" />
    </>
  );
}

function write(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
