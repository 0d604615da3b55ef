import { sayRich } from '#components/ui/say-rich.tsx';
import {
  headersRest,
  responseAnchor,
  responseBodyAnchor,
  responseHeaderAnchor,
  sectionAnchors,
} from '#lib/links/anchors.ts';
import type { Header, Operation, Response } from '#lib/openapi/model.ts';
import { pageLimits, restOf } from '#lib/openapi/page-limits.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { valueText } from '#lib/render/value-text.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { Link } from '../ui/link.tsx';
import { Status } from '../ui/status.tsx';
import { SharedPanel, TabPanel, Tabs } from '../ui/tabs.tsx';
import { type BodyAnchor, BodyShapes } from './body-shapes.tsx';
import { Description } from './description.tsx';
import { OwnExampleRows } from './own-example-rows.tsx';
import { findRepeatedParts, type RepeatedParts as Repeated, type SharedBy } from './repeated-parts.ts';
import { ResponseLinks } from './response-links.tsx';
import { ResponseSample } from './response-sample.tsx';
import { Rest } from './rest.tsx';
import { Row } from './row.tsx';
import { RowNotes } from './row-notes.tsx';
import { Section } from './section.tsx';
import { flagsOf, Nested, type PageLinks, TypeName } from './shape-rows.tsx';
import { sharedDescription, sharedFacts } from './shared-parts.tsx';

/** Every documented status as a tab: what it means, its headers, its body, and beside it an example. */
export function Responses({ operation, links }: { operation: Operation; links: PageLinks }) {
  const responses = operation.responses.slice(0, pageLimits.blocks);
  if (responses.length === 0) return null;
  const repeated = findRepeatedParts(operation, links);
  const panels = responses.map((response) => (
    <ResponsePanel
      key={response.status}
      response={response}
      repeated={repeated}
      operation={operation}
      links={links}
    />
  ));
  if (responses.length === 1) {
    return (
      <Section anchor={sectionAnchors.responses} title={words.response}>
        <div className="op-wide">{panels}</div>
      </Section>
    );
  }
  return (
    <Section anchor={sectionAnchors.responses} title={words.responses}>
      <Tabs
        idBase="response"
        label={words.responsesByStatus}
        className="response-tabs"
        tabs={responses.map(({ status }) => ({ value: status, label: <Status status={status} /> }))}
      >
        {responses.map(({ status }, index) => (
          <TabPanel key={status} value={status} className="op-wide">
            {panels[index]}
          </TabPanel>
        ))}
        <RepeatedParts repeated={repeated} operation={operation} links={links} />
      </Tabs>
      <Rest
        left={operation.responses.length - responses.length}
        unit="response"
        anchors={[restOf(sectionAnchors.responses)]}
      />
    </Section>
  );
}

function ResponsePanel(props: {
  response: Response;
  repeated: Repeated;
  operation: Operation;
  links: PageLinks;
}) {
  const { response, repeated, operation, links } = props;
  const { status, title, description, content } = response;
  const anchor = responseAnchor(status);
  const isShared = (groups: readonly SharedBy[]) => groups.some((group) => group.includes(status));
  return (
    <>
      <div className="response-text">
        <h3 className="status-head" id={anchor}>
          <Status status={status} title={title} />
          <AnchorLink anchor={anchor} name={`${status} ${title}`} />
        </h3>
        <RowNotes notes={links.notesOf(anchor)} />
        <Description source={description} small under={3} />
        {!isShared(repeated.headers) && (
          <ResponseHeaders responses={[response]} operation={operation} links={links} />
        )}
        {content.length === 0 && <p className="quiet">{words.noBody}</p>}
        {isShared(repeated.bodies) ? (
          <p className="quiet body-below">
            {sayRich(words.bodyBelow, {
              link: (text) => <Link href={`#${responseBodyAnchor(status)}`}>{text}</Link>,
            })}
          </p>
        ) : (
          <ResponseBody responses={[response]} operation={operation} links={links} />
        )}
        <ResponseLinks api={operation.api} links={response.links} />
      </div>
      <ResponseSample response={response} />
    </>
  );
}

/** What several errors have in common, once: shown with each of them, and without tabs after them all. */
function RepeatedParts(props: { repeated: Repeated; operation: Operation; links: PageLinks }) {
  const { repeated, operation, links } = props;
  const rest = { operation, links };
  const responsesOf = (group: SharedBy) => operation.responses.filter(({ status }) => group.includes(status));
  return (
    <>
      {repeated.headers.map((group) => (
        <SharedPanel key={group[0]} values={group} className="response-headers">
          <p className="shared-title">{say(words.headersOf, { statuses: group.join(', ') })}</p>
          <ResponseHeaders responses={responsesOf(group)} {...rest} />
        </SharedPanel>
      ))}
      {repeated.bodies.map((group) => (
        <SharedPanel key={group[0]} values={group} className="response-body">
          <p className="shared-title">{say(words.bodyOfStatuses, { statuses: group.join(', ') })}</p>
          <ResponseBody responses={responsesOf(group)} {...rest} />
        </SharedPanel>
      ))}
    </>
  );
}

interface PartProps {
  /** Those that have this part; the rows are written with the words of the first. */
  responses: readonly Response[];
  operation: Operation;
  links: PageLinks;
}

function ResponseHeaders({ responses, operation, links }: PartProps) {
  const [first, ...others] = responses.map(
    ({ status }): HeaderAnchor =>
      (name, path) =>
        responseHeaderAnchor(status, name, path),
  );
  const headers = responses[0]?.headers;
  if (first === undefined || headers === undefined) return null;
  return (
    <HeaderRows headers={headers} table={operation.schemas} anchorOf={first} alsoAt={others} links={links} />
  );
}

function ResponseBody({ responses, operation, links }: PartProps) {
  const [first, ...others] = responses.map(
    ({ status }): BodyAnchor =>
      (path, variant) =>
        bodyPartAnchor(status, path, variant),
  );
  const content = responses[0]?.content;
  if (first === undefined || content === undefined) return null;
  return (
    <BodyShapes
      content={content}
      table={operation.schemas}
      direction="response"
      anchorOf={first}
      alsoAt={others}
      links={links}
    />
  );
}

// `response-200` itself is the heading; the line that names the body's type stands below it.
export function bodyPartAnchor(status: string, path: string, variant: string | undefined): string {
  if (path === '' && variant === undefined) return responseBodyAnchor(status);
  return responseAnchor(status, path, variant);
}

/** Id of a header's row, or of a part of its value. */
type HeaderAnchor = (name: string, path?: string) => string;

/** The headers of an answer, closed until asked for. */
export function HeaderRows(props: {
  headers: readonly Header[];
  anchorOf: HeaderAnchor;
  /** Of the other answers that these rows stand for. */
  alsoAt?: readonly HeaderAnchor[];
  table: Operation['schemas'];
  links: PageLinks;
}) {
  const { headers, anchorOf, alsoAt = [], table, links } = props;
  if (headers.length === 0) return null;
  return (
    <details className="nest">
      <summary className="icon-chevron">{say(words.headerCount, { count: headers.length })}</summary>
      <ul className="rows">
        {headers.slice(0, pageLimits.rows).map((header) => {
          const shape = buildPropertyTree(header.schema, table, { direction: 'response' });
          const anchor = anchorOf(header.name);
          const inHeader = (of: HeaderAnchor) => (path: string) => of(header.name, path);
          const place = { ...links, anchorOf: inHeader(anchorOf), alsoAt: alsoAt.map(inHeader) };
          return (
            <Row
              key={header.name}
              anchor={anchor}
              alsoAt={alsoAt.map((of) => of(header.name))}
              name={header.name}
              notes={links.notesOf(anchor)}
              type={<TypeName shape={shape} place={place} />}
              isRequired={header.required}
              flags={header.deprecated ? [words.deprecatedFlag] : flagsOf(shape.schema)}
              facts={
                <>
                  {sharedFacts(shape.schema)}
                  <OwnExampleRows examples={header.examples} schema={shape.schema} />
                </>
              }
              description={sharedDescription(valueText(shape, header))}
            >
              <Nested shape={shape} place={place} />
            </Row>
          );
        })}
      </ul>
      <Rest
        left={headers.length - pageLimits.rows}
        unit="header"
        anchors={[anchorOf, ...alsoAt].map(headersRest)}
      />
    </details>
  );
}
