import { Fragment } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import type { Server } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Description } from './description.tsx';
import { Rest } from './rest.tsx';
import { Section } from './section.tsx';

/** Base URLs, as published, with what their variables may be. */
export function Servers({ servers, anchor = 'servers' }: { servers: readonly Server[]; anchor?: string }) {
  if (servers.length === 0) return null;
  return (
    <Section anchor={anchor} title={say(words.server, { count: servers.length })}>
      <ServerRows servers={servers} />
    </Section>
  );
}

export function ServerRows({ servers }: { servers: readonly Server[] }) {
  return (
    <>
      <ul className="rows">
        {servers.slice(0, pageLimits.rows).map((server) => (
          <li key={server.url} className="row">
            <div className="row-head">
              <code className="row-name">{server.url}</code>
              {server.name !== undefined && <span className="row-type">{server.name}</span>}
            </div>
            <Description source={server.description} small under={3} />
            <Variables server={server} />
          </li>
        ))}
      </ul>
      <Rest left={servers.length - pageLimits.rows} unit="server" />
    </>
  );
}

function Variables({ server: { variables } }: { server: Server }) {
  if (variables.length === 0) return null;
  return (
    <>
      <ul className="rows rows-nested">
        {variables.slice(0, pageLimits.rows).map((variable) => (
          <li key={variable.name} className="row">
            <div className="row-head">
              <code className="row-name">{variable.name}</code>
              <span className="row-type">{words.variable}</span>
            </div>
            <p className="row-facts">
              {sayRich(words.defaultValue, { value: <code className="chip">{variable.default}</code> })}
              {variable.enum !== undefined && (
                <>
                  {' · '}
                  {sayRich(words.oneOfList, {
                    values: variable.enum.slice(0, pageLimits.values).map((value) => (
                      <Fragment key={value}>
                        <code className="chip">{value}</code>{' '}
                      </Fragment>
                    )),
                  })}
                </>
              )}
            </p>
            <Rest left={(variable.enum?.length ?? 0) - pageLimits.values} unit="value" />
            <Description source={variable.description} small under={3} />
          </li>
        ))}
      </ul>
      <Rest left={variables.length - pageLimits.rows} unit="variable" />
    </>
  );
}
