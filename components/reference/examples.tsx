import { exampleAnchor, sectionAnchors } from '#lib/links/anchors.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { CodeGroup } from '../code/code-group.tsx';
import { findMediaTypeGrammar } from '../code/languages.ts';
import { sampleBaseUrl } from './base-url.ts';
import { writeExample } from './example-text.ts';
import { listSamples } from './request-samples.ts';
import { Section } from './section.tsx';

/** The request as code, in every language; for a webhook its payload. */
export function Examples({ operation }: { operation: Operation }) {
  const samples =
    operation.kind === 'webhook'
      ? []
      : listSamples(operation, sampleBaseUrl(operation.api, operation.servers));
  const bodies = listBodies(operation);
  if (samples.length === 0 && bodies.length === 0) return null;
  const isShownInSamples = samples.length > 0 ? 1 : 0;
  return (
    <Section anchor={sectionAnchors.examples} title="Examples">
      {samples.length > 0 && <CodeGroup samples={samples} label="Language" anchorOf={exampleAnchor} isLive />}
      {bodies.slice(isShownInSamples).map(({ key, title, text, grammar }) => (
        <details key={key} className="nest" open={isShownInSamples === 0}>
          <summary className="icon-chevron">{title}</summary>
          <div className="option">
            <CodeBlock source={text} title={title} {...(grammar && { language: grammar })} />
          </div>
        </details>
      ))}
    </Section>
  );
}

function listBodies({ requestBody }: Operation) {
  return (requestBody?.content ?? []).flatMap((media) =>
    media.examples.flatMap((example) => {
      const text = writeExample(example);
      if (text === undefined) return [];
      const title = example.summary ?? `${example.name} (${media.type})`;
      return [
        { key: `${media.type} ${example.name}`, title, text, grammar: findMediaTypeGrammar(media.type) },
      ];
    }),
  );
}
