import { expect, it } from 'vitest';
import { htmlOf } from '#tests/render-operation.tsx';
import { ProseTabs, Tab } from './prose-tabs.tsx';

it('each text is a panel that its tab names, under a title for where no script runs', async () => {
  const html = await htmlOf(
    <ProseTabs>
      {'\n'}
      <Tab title="macOS">
        <p>Run brew.</p>
      </Tab>
      {'\n'}
      <Tab title="macOS">
        <p>Run port.</p>
      </Tab>
    </ProseTabs>,
  );
  const tabs = [...html.matchAll(/<button[^>]*role="tab"[^>]*>([^<]*)/g)];
  const panels = [...html.matchAll(/<div[^>]*role="tabpanel"[^>]*>/g)].map(([panel]) => panel);
  expect(tabs.map(([, label]) => label)).toEqual(['macOS', 'macOS']);
  expect(tabs.map(([tab]) => /aria-controls="([^"]*)"/.exec(tab)?.[1])).toEqual(
    panels.map((panel) => / id="([^"]*)"/.exec(panel)?.[1]),
  );
  expect(panels.map((panel) => /data-state="([^"]*)"/.exec(panel)?.[1])).toEqual(['active', 'inactive']);
  expect(html).toContain('<p class="tab-title">macOS</p><p>Run port.</p>');
});
