import type { Server } from '#lib/openapi/model.ts';
import { Description } from './description.tsx';
import { Section } from './section.tsx';

/** Base URLs, as published, with what their variables may be. */
export function Servers({ servers, anchor = 'servers' }: { servers: readonly Server[]; anchor?: string }) {
  if (servers.length === 0) return null;
  return (
    <Section anchor={anchor} title={servers.length === 1 ? 'Server' : 'Servers'}>
      <ServerRows servers={servers} />
    </Section>
  );
}

export function ServerRows({ servers }: { servers: readonly Server[] }) {
  return (
    <ul className="rows">
      {servers.map((server) => (
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
  );
}

function Variables({ server: { variables } }: { server: Server }) {
  if (variables.length === 0) return null;
  return (
    <ul className="rows rows-nested">
      {variables.map((variable) => (
        <li key={variable.name} className="row">
          <div className="row-head">
            <code className="row-name">{variable.name}</code>
            <span className="row-type">variable</span>
          </div>
          <p className="row-facts">
            default <code className="chip">{variable.default}</code>
            {variable.enum !== undefined && (
              <>
                {' · one of '}
                {variable.enum.map((value) => (
                  <code key={value} className="chip">
                    {value}
                  </code>
                ))}
              </>
            )}
          </p>
          <Description source={variable.description} small under={3} />
        </li>
      ))}
    </ul>
  );
}
