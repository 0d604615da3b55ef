import { answerTabs } from '#lib/links/anchors.ts';
import type { Operation, Response } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Status } from '../ui/status.tsx';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import { ExampleBlock } from './example-block.tsx';
import { listExamples, type ShownExample } from './example-list.ts';
import { Rest } from './rest.tsx';

/** An example of each response, beside the request that it answers: the status that a reader follows a link to is shown. */
export function Answers({ operation }: { operation: Operation }) {
  const shown = operation.responses
    .slice(0, pageLimits.blocks)
    .map((response) => ({ response, examples: listExamples(response.content) }))
    .filter(({ examples }) => examples.length > 0);
  const [first] = shown;
  if (first === undefined) return null;
  if (shown.length === 1) {
    return (
      <section className="section op-answers" aria-label={words.responseExample}>
        <Answer {...first} />
      </section>
    );
  }
  return (
    <section className="section op-answers" aria-label={words.responseExamples}>
      <Tabs
        {...answerTabs}
        label={words.responsesByStatus}
        look="chip"
        tabs={shown.map(({ response: { status, title } }) => ({
          value: status,
          label: <Status status={status} />,
          text: `${status} ${title}`,
        }))}
      >
        {shown.map(({ response, examples }) => (
          <TabPanel key={response.status} value={response.status}>
            <Answer response={response} examples={examples} />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

/** The examples of one response; several become tabs. */
function Answer({ response, examples }: { response: Response; examples: readonly ShownExample[] }) {
  const heading = `${response.status} ${response.title}`;
  const shown = examples.slice(0, pageLimits.blocks);
  const [first] = shown;
  if (first === undefined) return null;
  if (examples.length === 1) return <ExampleBlock example={first} title={heading} />;
  return (
    <>
      <Tabs
        idBase={`sample-${response.status}`}
        label={say(words.examplesOf, { heading })}
        look="select"
        tabs={shown.map(({ key, title: label }) => ({ value: key, label }))}
      >
        {shown.map((example) => (
          <TabPanel key={example.key} value={example.key}>
            <ExampleBlock example={example} title={heading} />
          </TabPanel>
        ))}
      </Tabs>
      <Rest left={examples.length - shown.length} unit="example" />
    </>
  );
}
