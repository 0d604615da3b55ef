import { exampleAnchor, sectionAnchors } from '#lib/links/anchors.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { words } from '#words/reference.ts';
import { CodeGroup } from '../code/code-group.tsx';
import { ExampleBlock, Mismatch } from './example-block.tsx';
import { listExamples } from './example-list.ts';
import { listMarkedSamples } from './request-samples.ts';
import { Rest } from './rest.tsx';
import { Section } from './section.tsx';
import { pageServers, sampleBaseUrl } from './server-sources.ts';

/** The request as code, in every language, and the other bodies that the file gives; for a webhook its payloads. */
export function Examples({ operation }: { operation: Operation }) {
  const { kind, requestBody } = operation;
  const samples = kind === 'webhook' ? [] : listMarkedSamples(operation, sampleBaseUrl(operation));
  const all = listExamples(requestBody?.content ?? []);
  const bodies = all.slice(0, pageLimits.blocks);
  // The samples send the first of them.
  const more = bodies.filter(({ unmade }, index) => index > 0 || unmade !== undefined);
  if (samples.length === 0 && bodies.length === 0) return null;
  return (
    <Section anchor={sectionAnchors.examples} title={words.examples}>
      {samples.length > 0 ? (
        <CodeGroup
          samples={samples}
          label={words.language}
          anchorOf={exampleAnchor}
          isLive
          servers={pageServers(operation)}
        />
      ) : (
        bodies.map((body) => <ExampleBlock key={body.key} example={body} title={body.title} />)
      )}
      {samples.length > 0 && <Mismatch words={bodies[0]?.mismatch} />}
      {samples.length > 0 && more.length > 0 && (
        <div className="more-bodies">
          {more.map((body) => (
            <details key={body.key} className="nest">
              <summary className="icon-chevron">{body.title}</summary>
              <ExampleBlock example={body} title={body.title} />
            </details>
          ))}
        </div>
      )}
      <Rest left={all.length - bodies.length} unit="example" />
    </Section>
  );
}
