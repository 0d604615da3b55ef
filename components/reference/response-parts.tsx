import { headersRest, responseAnchor, responseBodyAnchor, responseHeaderAnchor } from '#lib/links/anchors.ts';
import { mediaShapes } from '#lib/links/media-shapes.ts';
import type { Header, Operation, Response } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { valueText } from '#lib/render/value-text.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { type BodyAnchor, BodyShapes } from './body-shapes.tsx';
import { ownExampleParts } from './own-example-rows.tsx';
import { Rest } from './rest.tsx';
import { Row } from './row.tsx';
import { flagsOf, Nested, type PageLinks, TypeName } from './shape-rows.tsx';

export interface PartProps {
  /** Those that have this part; the rows are written with the words of the first. */
  responses: readonly Response[];
  operation: Operation;
  links: PageLinks;
}

export function ResponseHeaders({ responses, operation, links }: PartProps) {
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

export function ResponseBody({ responses, operation, links }: PartProps) {
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

/** The body of an error, closed until asked for. */
export function FoldedBody(props: PartProps) {
  const { content = [] } = props.responses[0] ?? {};
  if (content.length === 0) return null;
  const [shape] = mediaShapes(content);
  const type =
    shape?.schema && buildPropertyTree(shape.schema, props.operation.schemas, { direction: 'response' });
  return (
    <details className="nest">
      <summary className="icon-chevron">
        {say(words.bodyOfType, { type: type?.ref ?? shape?.types[0] ?? '' })}
      </summary>
      <ResponseBody {...props} />
    </details>
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
              schema={shape.schema}
              text={valueText(shape, header)}
              {...ownExampleParts(header.examples, shape.schema)}
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
