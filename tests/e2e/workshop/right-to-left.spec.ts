import { expect, test } from '@playwright/test';

test('code runs from left to right in a text that does not', async ({ page }) => {
  await page.goto('/docs/reference/wide/get-staff');
  const texts = ['GET /staff?sort=-name&limit=10', "curl 'https://shop.test/staff?sort=-name'"];
  for (const text of texts) {
    const code = page.locator('.op-header code', { hasText: text });
    const { first, last } = await code.evaluate((element) => {
      const letter = (at: 'first' | 'last') => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const node = at === 'first' ? nodes[0] : nodes.at(-1);
        const range = document.createRange();
        const start = at === 'first' ? 0 : (node?.length ?? 1) - 1;
        if (node) range.setStart(node, start);
        if (node) range.setEnd(node, start + 1);
        return range.getBoundingClientRect().x;
      };
      return { first: letter('first'), last: letter('last') };
    });
    expect(first, text).toBeLessThan(last);
  }
});
