import {
  responseAnchor,
  responseBodyAnchor,
  responseHeaderAnchor,
  sectionAnchors,
} from '#lib/links/anchors.ts';
import type { Header, Operation, Response } from '#lib/openapi/model.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { Status } from '../ui/status.tsx';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import { BodyShapes } from './body-shapes.tsx';
import { Description } from './description.tsx';
import { OwnExampleRows } from './own-example-rows.tsx';
import { ResponseLinks } from './response-links.tsx';
import { ResponseSample } from './response-sample.tsx';
import { Row } from './row.tsx';
import { RowNotes } from './row-notes.tsx';
import { Section } from './section.tsx';
import { flagsOf, Nested, type PageLinks, TypeName } from './shape-rows.tsx';
import { sharedDescription, sharedFacts } from './shared-parts.tsx';

/** Every documented status as a tab: what it means, its headers, its body, and beside it an example. */
export function Responses({ operation, links }: { operation: Operation; links: PageLinks }) {
  const { responses } = operation;
  if (responses.length === 0) return null;
  const bodies = responses.map(({ content }) => JSON.stringify(content.map(({ schema }) => schema)));
  return (
    <Section anchor={sectionAnchors.responses} title={responses.length === 1 ? 'Response' : 'Responses'}>
      <Tabs
        idBase="response"
        label="Responses by status"
        tabs={responses.map(({ status }) => ({ value: status, label: <Status status={status} /> }))}
      >
        {responses.map((response, index) => (
          <TabPanel key={response.status} value={response.status} className="op-wide">
            <ResponsePanel
              response={response}
              isRepeated={bodies.indexOf(bodies[index] ?? '') < index}
              operation={operation}
              links={links}
            />
          </TabPanel>
        ))}
      </Tabs>
    </Section>
  );
}

function ResponsePanel(props: {
  response: Response;
  /** A status before it has the same body: on paper, where all stand one below the other, it is said once. */
  isRepeated: boolean;
  operation: Operation;
  links: PageLinks;
}) {
  const { response, isRepeated, operation, links } = props;
  const { status, title, description, content, headers } = response;
  const anchor = responseAnchor(status);
  return (
    <>
      <div className="min-w-0" data-repeated={isRepeated ? '' : undefined}>
        <h3 className="status-head" id={anchor}>
          <Status status={status} title={title} />
          <AnchorLink anchor={anchor} name={`${status} ${title}`} />
        </h3>
        <RowNotes notes={links.notesOf(anchor)} />
        <Description source={description} small under={3} />
        <HeaderRows
          headers={headers}
          table={operation.schemas}
          anchorOf={(name, path) => responseHeaderAnchor(status, name, path)}
          links={links}
        />
        {content.length === 0 && <p className="quiet">No body.</p>}
        <BodyShapes
          content={content}
          table={operation.schemas}
          direction="response"
          anchorOf={(path, variant) => bodyPartAnchor(status, path, variant)}
          links={links}
        />
        <ResponseLinks api={operation.api} links={response.links} />
      </div>
      <ResponseSample response={response} />
    </>
  );
}

// `response-200` itself is the heading; the line that names the body's type stands below it.
export function bodyPartAnchor(status: string, path: string, variant: string | undefined): string {
  if (path === '' && variant === undefined) return responseBodyAnchor(status);
  return responseAnchor(status, path, variant);
}

/** The headers of an answer, closed until asked for. */
export function HeaderRows(props: {
  headers: readonly Header[];
  anchorOf: (name: string, path?: string) => string;
  table: Operation['schemas'];
  links: PageLinks;
}) {
  const { headers, anchorOf, table, links } = props;
  if (headers.length === 0) return null;
  return (
    <details className="nest">
      <summary className="icon-chevron">
        {headers.length === 1 ? '1 header' : `${headers.length} headers`}
      </summary>
      <ul className="rows">
        {headers.map((header) => {
          const shape = buildPropertyTree(header.schema, table, { direction: 'response' });
          const anchor = anchorOf(header.name);
          const place = { ...links, anchorOf: (path: string) => anchorOf(header.name, path) };
          return (
            <Row
              key={header.name}
              anchor={anchor}
              name={header.name}
              notes={links.notesOf(anchor)}
              type={<TypeName shape={shape} place={place} />}
              isRequired={header.required}
              flags={header.deprecated ? ['deprecated'] : flagsOf(shape.schema)}
              facts={sharedFacts(shape.schema)}
              description={sharedDescription(header.description ?? shape.schema.description)}
            >
              <OwnExampleRows examples={header.examples} schema={shape.schema} />
              <Nested shape={shape} place={place} />
            </Row>
          );
        })}
      </ul>
    </details>
  );
}
