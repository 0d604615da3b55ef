import { useEffect, useId, useRef, useState } from 'react';
import { describeFault } from '#lib/request/describe-fault.ts';
import {
  type ChosenServer,
  chooseServer,
  nameOf,
  type OfferedServer,
  offeredBaseUrl,
  type ServerOffer,
  sandboxName,
} from '#lib/request/offered-servers.ts';
import type { PageServers } from '#lib/request/page-servers.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/servers.ts';
import './server-panel.css';
import { announce } from '../../ui/announce.ts';
import { keepServer } from './choose-server.ts';
import { loadOffer } from './load-offer.ts';
import { useServerChoice } from './server-choice.ts';

/** The servers of a list to choose from, and the variables of the chosen one to fill in. */
export function ServerPanel({ servers, onClose }: { servers: PageServers; onClose: () => void }) {
  const root = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset
      ref={root}
      aria-label={words.server}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        root.current?.parentElement?.querySelector('button')?.focus();
        onClose();
      }}
    >
      <Panel servers={servers} />
    </fieldset>
  );
}

function Panel({ servers }: { servers: PageServers }) {
  const offer = useOffer(servers);
  if (offer === undefined || offer === 'failed')
    return (
      <p className="server-panel" role={offer ? 'alert' : 'status'}>
        {offer ? words.theServersDidNotLoad : words.loadingTheServers}
      </p>
    );
  return <Choice servers={servers} offer={offer} />;
}

function useOffer(servers: PageServers): ServerOffer | 'failed' | undefined {
  const [offer, setOffer] = useState<ServerOffer | 'failed'>();
  useEffect(() => {
    loadOffer(servers).then(setOffer, () => setOffer('failed'));
  }, [servers]);
  return offer;
}

function Choice({ servers, offer }: { servers: PageServers; offer: ServerOffer }) {
  const { api, list } = servers;
  const chosen = chooseServer(offer, useServerChoice(api));
  const { server } = chosen;
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const choose = (next: OfferedServer, variables: Readonly<Record<string, string>>) => {
    const { base } = offeredBaseUrl(next, variables, offer.origin);
    keepServer(api, { server: nameOf(offer, { server: next, variables }), variables }, { list, base });
    announce(say(words.samplesAreFor, { base }));
  };
  return (
    <div className="server-panel">
      <select
        ref={select}
        className="server-field"
        aria-label={words.server}
        value={server.id}
        onChange={({ target: { value } }) => {
          const next = offer.servers.find(({ id }) => id === value);
          if (next) choose(next, {});
        }}
      >
        {offer.servers.map((each) => (
          <option key={each.id} value={each.id}>
            {optionOf(each, offer)}
          </option>
        ))}
      </select>
      {server.description !== undefined && <p>{server.description}</p>}
      <Variables
        key={server.id}
        chosen={chosen}
        offer={offer}
        onChange={(values) => choose(server, values)}
      />
    </div>
  );
}

function Variables(props: {
  chosen: ChosenServer;
  offer: ServerOffer;
  onChange: (variables: Readonly<Record<string, string>>) => void;
}) {
  const { chosen, offer, onChange } = props;
  const { server } = chosen;
  const id = useId();
  // What is typed and does not fit yet is nobody's choice, and stays in its field all the same.
  const [typed, setTyped] = useState(chosen.variables);
  const { faults } = offeredBaseUrl(server, typed, offer.origin);
  const set = (name: string, usual: string, value: string) => {
    const { [name]: _, ...rest } = typed;
    const next = value === usual ? rest : { ...rest, [name]: value };
    setTyped(next);
    if (offeredBaseUrl(server, next, offer.origin).faults.length === 0) onChange(next);
  };
  const shown = server.variables.filter(({ name }) => server.url.includes(`{${name}}`));
  return (
    <>
      {shown.map(({ name, default: usual, enum: values, description }) => {
        const value = typed[name] ?? usual;
        const field = {
          id: `${id}-${name}`,
          className: 'server-field',
          value,
          title: description,
          onChange: ({ target }: { target: { value: string } }) => set(name, usual, target.value),
        };
        return (
          <div key={name} className="server-variable">
            <label htmlFor={field.id}>{name}</label>
            {values ? (
              <select {...field}>
                {[...new Set([usual, ...values])].map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            ) : (
              <input {...field} spellCheck={false} autoComplete="off" />
            )}
          </div>
        );
      })}
      {faults.map((fault) => (
        <p key={fault.pointer + fault.detail} className="server-fault" role="alert">
          {describeFault(fault)}
        </p>
      ))}
    </>
  );
}

/** `Production: https://api.example.com/v1`. */
function optionOf(server: OfferedServer, { origin }: ServerOffer): string {
  const { base } = offeredBaseUrl(server, {}, origin);
  const name = server.name === sandboxName && server.isReached ? words.sandbox : server.name;
  const title = name ?? /^.{2,60}?(?=[.:;!?](?:\s|$))/.exec(server.description ?? '')?.[0];
  return title === undefined ? base : say(words.serverIs, { title, base });
}
