import { expect, it } from 'vitest';
import { htmlOf } from '#tests/render-operation.tsx';
import { Accordion, Columns } from './layout.tsx';

it('an accordion opens without a script', async () => {
  expect(await htmlOf(<Accordion title="Why?">Because.</Accordion>)).toMatch(
    /^<details[^>]*><summary[^>]*>Why\?<\/summary><div[^>]*>Because\.<\/div><\/details>$/,
  );
});

it('columns keep the order of their blocks', async () => {
  const html = await htmlOf(
    <Columns>
      <p>Left</p>
      <p>Right</p>
    </Columns>,
  );
  expect(html).toBe('<div class="columns"><p>Left</p><p>Right</p></div>');
});
