import { expect, it } from 'vitest';
import { htmlOf } from '#tests/render-operation.tsx';
import { Card, Cards } from './cards.tsx';

it('cards are a list of links that their titles name', async () => {
  const html = await htmlOf(
    <Cards>
      <Card title="Start" href="/guides/start" />
      <Card title="Elsewhere" href="https://example.com">
        Another site.
      </Card>
    </Cards>,
  );
  expect(html).toMatch(/^<ul[^>]*><li[^>]*>.*<\/li><li[^>]*>.*<\/li><\/ul>$/s);
  expect(html).toContain('<a href="/guides/start">Start</a>');
  expect(html).toContain('<a href="https://example.com" rel="noopener noreferrer">Elsewhere</a>');
  expect(html.match(/class="card-text/g)).toHaveLength(1);
});
