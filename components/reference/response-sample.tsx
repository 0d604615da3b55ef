import type { Example, MediaType, Response } from '#lib/openapi/model.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { findMediaTypeGrammar } from '../code/languages.ts';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import { OutsideLink } from './api-facts.tsx';
import { writeExample } from './example-text.ts';

/** The examples of a response; several become tabs. */
export function ResponseSample({ response }: { response: Response }) {
  const samples = response.content.flatMap((media) => media.examples.map((example) => ({ media, example })));
  if (samples.length === 0) return null;
  const idBase = `sample-${response.status}`;
  const title = `${response.status} ${response.title}`;
  const [first] = samples;
  if (samples.length === 1 && first !== undefined) {
    return (
      <div className="aside-cell">
        <div className="aside">
          <ExampleBlock {...first} title={title} />
        </div>
      </div>
    );
  }
  const keyOf = ({ media, example }: (typeof samples)[number]) =>
    response.content.length > 1 ? `${example.name} ${media.type}` : example.name;
  return (
    <div className="aside-cell">
      <div className="aside">
        <Tabs
          idBase={idBase}
          label={`Examples of ${title}`}
          look="chip"
          tabs={samples.map((sample) => ({
            value: slug(keyOf(sample)),
            label: sample.example.summary ?? keyOf(sample),
          }))}
        >
          {samples.map((sample) => (
            <TabPanel key={slug(keyOf(sample))} value={slug(keyOf(sample))}>
              <ExampleBlock {...sample} title={title} />
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </div>
  );
}

function ExampleBlock({ media, example, title }: { media: MediaType; example: Example; title: string }) {
  const text = writeExample(example);
  if (text === undefined) {
    return (
      <p className="quiet">
        Example elsewhere: <OutsideLink text={example.externalValue ?? ''} url={example.externalValue} />
      </p>
    );
  }
  const isText = example.serialized !== undefined || typeof example.value === 'string';
  const grammar = findMediaTypeGrammar(media.type) ?? (isText ? undefined : 'json');
  return <CodeBlock source={text} title={title} {...(grammar && { language: grammar })} />;
}

// Ids may hold no white space; two names that differ only in odd characters still get their own.
function slug(name: string): string {
  return encodeURIComponent(name).replaceAll('%', '-');
}
