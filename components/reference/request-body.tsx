import { bodyAnchor, sectionAnchors } from '#lib/links/anchors.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { words } from '#words/reference.ts';
import { BodyShapes } from './body-shapes.tsx';
import { Description } from './description.tsx';
import { FoldAll } from './fold-all.tsx';
import { Section } from './section.tsx';
import type { PageLinks } from './shape-rows.tsx';

export function RequestBody({ operation, links }: { operation: Operation; links: PageLinks }) {
  const { requestBody, schemas, kind } = operation;
  if (requestBody === undefined) return null;
  return (
    <Section
      anchor={sectionAnchors.requestBody}
      title={kind === 'webhook' ? words.payload : words.requestBody}
      note={
        <>
          <FoldAll />
          <span className={requestBody.required ? 'row-required' : 'row-optional'}>
            {requestBody.required ? words.required : words.optional}
          </span>
        </>
      }
    >
      <Description source={requestBody.description} small />
      <BodyShapes
        content={requestBody.content}
        table={schemas}
        direction="request"
        anchorOf={bodyAnchor}
        links={links}
      />
    </Section>
  );
}
