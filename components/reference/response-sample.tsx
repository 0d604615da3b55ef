import type { Response } from '#lib/openapi/model.ts';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import { ExampleBlock } from './example-block.tsx';
import { listExamples } from './example-list.ts';

/** The examples of a response; several become tabs. */
export function ResponseSample({ response: { status, title, content } }: { response: Response }) {
  const examples = listExamples(content);
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
            label={`Examples of ${heading}`}
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
      </div>
    </div>
  );
}
