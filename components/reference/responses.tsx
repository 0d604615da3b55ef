import { responseAnchor, sectionAnchors } from '#lib/links/anchors.ts';
import type { Operation, Response } from '#lib/openapi/model.ts';
import { pageLimits, restOf } from '#lib/openapi/page-limits.ts';
import { words } from '#words/reference.ts';
import { Heading } from '../ui/heading.tsx';
import { Status } from '../ui/status.tsx';
import { Description } from './description.tsx';
import { FoldAll } from './fold-all.tsx';
import { listOutcomes } from './outcomes.ts';
import { ResponseLinks } from './response-links.tsx';
import { ResponseBody, ResponseHeaders } from './response-parts.tsx';
import { Rest } from './rest.tsx';
import { RowNotes } from './row-notes.tsx';
import { Section } from './section.tsx';
import type { PageLinks } from './shape-rows.tsx';

/** What comes back when all is well: each status with its headers and its body. */
export function Responses({ operation, links }: { operation: Operation; links: PageLinks }) {
  const { good } = listOutcomes(operation);
  const left = operation.responses.length - pageLimits.blocks;
  if (good.length === 0 && left <= 0) return null;
  return (
    <Section anchor={sectionAnchors.responses} title={words.responses} note={<FoldAll />}>
      {good.map((response) => (
        <OneResponse key={response.status} response={response} operation={operation} links={links} />
      ))}
      <Rest left={left} unit="response" anchors={[restOf(sectionAnchors.responses)]} />
    </Section>
  );
}

function OneResponse(props: { response: Response; operation: Operation; links: PageLinks }) {
  const { response, operation, links } = props;
  const { status, title, description, content } = response;
  const anchor = responseAnchor(status);
  const parts = { responses: [response], operation, links };
  return (
    <div className="response-part">
      <Heading level="h3" className="status-head" anchor={anchor} name={`${status} ${title}`}>
        <Status status={status} title={title} />
      </Heading>
      <RowNotes notes={links.notesOf(anchor)} />
      <Description source={description} small under={3} />
      <ResponseHeaders {...parts} />
      {content.length === 0 && <p className="quiet">{words.noBody}</p>}
      <ResponseBody {...parts} />
      <ResponseLinks api={operation.api} links={response.links} />
    </div>
  );
}
