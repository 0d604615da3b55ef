import { expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { listSamples } from '../reference/request-samples.ts';
import { RequestSamples } from './operation-part.tsx';
import { SchemaProperties } from './schema-part.tsx';

const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });

test('a schema shows its properties, which lead to its page and have no ids of their own here', async () => {
  const [api, page] = [await site.getApi('widgets'), await site.getSchema('widgets', 'Widget')];
  if (!api || !page) throw new Error('The fixture has changed');
  const html = await htmlOf(<SchemaProperties api={api} page={page} />);
  expect(html).toContain('<a href="/reference/widgets/schemas/widget">Widget</a>');
  expect(html).toContain('<a href="/reference/widgets/schemas/widget#property.name">name</a>');
  expect(html).toContain('<a href="/reference/widgets/schemas/widget#property.part.teeth');
  expect(html).toContain('required');
  expect(html).not.toMatch(/ id=/);
});

test('a request is the one that the page of its operation shows, in every language', async () => {
  const operation = await site.getOperation('widgets', 'createWidget');
  if (!operation) throw new Error('The fixture has changed');
  const html = await htmlOf(<RequestSamples operation={operation} example="small" />);
  expect(html).toContain('href="/reference/widgets/create-widget"');
  const [curl, ...others] = listSamples(operation, 'https://eu.widgets.example/v1', 'small');
  expect(others.length).toBeGreaterThan(3);
  for (const { label } of others) expect(html).toContain(`>${label}<`);
  expect(curl?.source).toContain('"name": "gear"');
  expect(html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"')).toContain('"gear"');
});
