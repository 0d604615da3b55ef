import type { Response } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import { ExampleBlock } from './example-block.tsx';
import { listExamples } from './example-list.ts';
import { Rest } from './rest.tsx';

/** The examples of a response; several become tabs. */
export function ResponseSample({ response: { status, title, content } }: { response: Response }) {
  const all = listExamples(content);
  const examples = all.slice(0, pageLimits.blocks);
  const [first] = examples;
  if (first === undefined) return null;
  const heading = `${status} ${title}`;
  return (
    <div className="aside-cell">
      <div className="aside">
        {examples.length === 1 ? (
          <ExampleBlock example={first} title={heading} />
        ) : (
          <Tabs
            idBase={`sample-${status}`}
            label={say(words.examplesOf, { heading })}
            look="chip"
            tabs={examples.map(({ key, title: label }) => ({ value: key, label }))}
          >
            {examples.map((example) => (
              <TabPanel key={example.key} value={example.key}>
                <ExampleBlock example={example} title={heading} />
              </TabPanel>
            ))}
          </Tabs>
        )}
        <Rest left={all.length - examples.length} unit="example" />
      </div>
    </div>
  );
}
