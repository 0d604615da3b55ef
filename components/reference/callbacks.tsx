import { sayRich } from '#components/ui/say-rich.tsx';
import {
  bodyAnchor,
  callbackAnchor,
  parameterAnchor,
  responseAnchor,
  responseHeaderAnchor,
  sectionAnchors,
} from '#lib/links/anchors.ts';
import type { Callback, Operation } from '#lib/openapi/model.ts';
import { pageLimits, restOf } from '#lib/openapi/page-limits.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Heading } from '../ui/heading.tsx';
import { Method } from '../ui/method.tsx';
import { Status } from '../ui/status.tsx';
import { OutsideLink } from './api-facts.tsx';
import { CallbackAuthentication } from './authentication.tsx';
import { BodyShapes } from './body-shapes.tsx';
import { Description } from './description.tsx';
import { ParameterRow } from './parameters.tsx';
import { bodyPartAnchor, HeaderRows } from './response-parts.tsx';
import { Rest } from './rest.tsx';
import { Section } from './section.tsx';
import { ServerRows } from './servers.tsx';
import type { PageLinks } from './shape-rows.tsx';

/** Requests that the API will send back to the caller. */
export function Callbacks({ operation, links }: { operation: Operation; links: PageLinks }) {
  const { callbacks, schemas } = operation;
  if (callbacks.length === 0) return null;
  return (
    <Section anchor={sectionAnchors.callbacks} title={words.callbacks}>
      {callbacks.slice(0, pageLimits.blocks).map((callback) => (
        <CallbackRows key={callback.key} callback={callback} table={schemas} links={links} />
      ))}
      <Rest
        left={callbacks.length - pageLimits.blocks}
        unit="callback"
        anchors={[restOf(sectionAnchors.callbacks)]}
      />
    </Section>
  );
}

function CallbackRows(props: { callback: Callback; table: Operation['schemas']; links: PageLinks }) {
  const { callback, table, links } = props;
  const { key: id, title, method, expression, description, parameters, requestBody, responses } = callback;
  const { servers, security, externalDocs } = callback;
  const anchorIn = (anchor: string) => callbackAnchor(id, anchor);
  return (
    <div className="callback">
      <Heading
        level="h3"
        className="status-head"
        anchor={callbackAnchor(id)}
        name={title}
        flags={[callback.deprecated && words.deprecatedFlag]}
      >
        {title}
        {callback.deprecated && <span className="flag tone-amber">{words.deprecatedFlag}</span>}
      </Heading>
      <p className="row-head">
        <Method method={method} />
        <code className="path">{expression}</code>
      </p>
      <Description source={description} small under={3} />
      {externalDocs && (
        <p className="quiet">
          <OutsideLink text={externalDocs.description ?? externalDocs.url} url={externalDocs.url} />
        </p>
      )}
      {servers.length > 0 && <ServerRows servers={servers} />}
      {security !== undefined && <CallbackAuthentication security={security} />}
      {parameters.length > 0 && (
        <ul className="rows">
          {parameters.slice(0, pageLimits.rows).map((parameter) => (
            <ParameterRow
              key={parameterAnchor(parameter.in, parameter.name)}
              parameter={parameter}
              table={table}
              links={links}
              prefix={anchorIn}
            />
          ))}
        </ul>
      )}
      <Rest
        left={parameters.length - pageLimits.rows}
        unit="parameter"
        anchors={[anchorIn(restOf(sectionAnchors.parameters))]}
      />
      <Description source={requestBody?.description} small under={3} />
      {requestBody && (
        <BodyShapes
          content={requestBody.content}
          table={table}
          direction="request"
          anchorOf={(path, variant) => anchorIn(bodyAnchor(path, variant))}
          links={links}
        />
      )}
      {responses.slice(0, pageLimits.blocks).map((response) => (
        <div key={response.status} className="row-group">
          <Heading
            level="h4"
            className="sub-head"
            anchor={anchorIn(responseAnchor(response.status))}
            name={say(words.answerOf, { status: `${response.status} ${response.title}` })}
          >
            {sayRich(words.answerOf, { status: <Status status={response.status} title={response.title} /> })}
          </Heading>
          <Description source={response.description} small under={4} />
          <HeaderRows
            headers={response.headers}
            table={table}
            anchorOf={(header, path) => anchorIn(responseHeaderAnchor(response.status, header, path))}
            links={links}
          />
          <BodyShapes
            content={response.content}
            table={table}
            direction="response"
            anchorOf={(path, variant) => anchorIn(bodyPartAnchor(response.status, path, variant))}
            links={links}
          />
        </div>
      ))}
      <Rest
        left={responses.length - pageLimits.blocks}
        unit="response"
        anchors={[anchorIn(restOf(sectionAnchors.responses))]}
      />
    </div>
  );
}
