import { expect, test } from 'vitest';
import { atOrigins } from './origins.ts';
import { parseGuide } from './parse-guide.ts';

test('code and text of a guide name the portal that shows them, and its sandbox', () => {
  const source = `---
title: Quickstart
description: A page.
section: Start
order: 1
---

The base URL is \`http://localhost:4010/v1\`; the portal is http://localhost:3000.

\`\`\`bash run
curl http://localhost:4010/v1/users
\`\`\`
`;
  const guide = parseGuide({ collection: 'guides', slug: 'quickstart', file: 'quickstart.mdx', source });
  const shown = atOrigins(guide, { portal: 'https://docs.example', sandbox: 'https://sandbox.example' });
  expect(shown.markdown).toContain('`https://sandbox.example/v1`; the portal is <https://docs.example>');
  expect(shown.samples[0]?.source).toBe('curl https://sandbox.example/v1/users');
});
