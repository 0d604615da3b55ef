import { expect, test } from 'vitest';
import { readGuide } from '#tests/read-guide.ts';
import { readSite } from '#tests/read-site.ts';
import { renderPage } from '../render-page.ts';

async function twinOf(written: string): Promise<string | undefined> {
  const guide = readGuide(`# Start\n\n${written}\n`);
  const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' }, [guide]);
  return renderPage('/guides/start', {
    ...site,
    getSamples: ({ operationId }, example) => [
      { language: 'curl', label: 'curl', grammar: 'bash', source: `curl ${operationId} ${example}` },
    ],
  });
}

test('the Markdown of a page says what its components show of a description, and where it stands', async () => {
  expect(
    await twinOf('<Operation id="listWidgets" />\n\n<Request id="createWidget" example="small" />'),
  ).toBe(
    `# Start

- [List widgets](https://docs.example/reference/widgets/list-widgets.md): \`GET /widgets\`

[Create a widget](https://docs.example/reference/widgets/create-widget): \`POST /widgets\`

**curl**

\`\`\`bash
curl createWidget small
\`\`\`
`,
  );
  const schema = await twinOf('<Schema name="Cog" />\n\nAfter.');
  expect(schema).toContain('[**Cog**](https://docs.example/reference/widgets/schemas/cog) · object');
  expect(schema).toMatch(/- `teeth` · integer · required\n\nAfter\./);
});

test('within a callout and a list the lines stay in it', async () => {
  expect(await twinOf('<Callout>\n\n<Operation id="listWidgets" />\n\nMore.\n\n</Callout>')).toMatch(
    /> \*\*Note\*\*\n>\n> - \[List widgets\].*\n>\n> More\./,
  );
  expect(await twinOf('- One:\n\n  <Operation id="listWidgets" />\n')).toMatch(
    /- One:\n\n {2}- \[List widgets\]/,
  );
});
