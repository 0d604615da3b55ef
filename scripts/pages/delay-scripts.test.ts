import { expect, it } from 'vitest';
import { delayScripts, listScripts } from './delay-scripts.ts';

const page =
  '<head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>' +
  '<script src="/_next/b.js" async=""></script><script>boot()</script><script src="/_next/old.js" noModule=""></script></head>' +
  '<body>Text<script src="/_next/a.js" async=""></script><script src="/_next/b.js" async=""></script>' +
  '<script id="_R_">begin()</script></body>';

it('lists each file that the page loads by itself once, and none for old browsers', () => {
  expect(listScripts(page)).toEqual(['/_next/b.js', '/_next/a.js']);
});

it('leaves a page that loads no file until the boot script says so, and no script that waits for its style sheet', () => {
  const delayed = delayScripts(page, ['/_next/joined.js'], '/_next/payload.json');
  expect(delayed).toBe(
    '<head><meta charSet="utf-8"/><template id="late-scripts" data-payload="/_next/payload.json">' +
      '<script type="text/plain" src="/_next/b.js" async=""></script>' +
      '<script type="text/plain" src="/_next/a.js" async=""></script>' +
      '<script id="_R_">begin()</script><script src="/_next/joined.js" async=""></script></template>' +
      '<script>boot()</script><link rel="stylesheet" href="/_next/a.css"/>' +
      '<script src="/_next/old.js" noModule=""></script></head><body>Text</body>',
  );
});
