import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../front/policy.ts';
import { otherSources } from './other-sources.ts';

const script = (src: string) => ({ src, attributes: {} });
const directive = (policy: string, name: string) =>
  policy.split('; ').find((each) => each.startsWith(`${name} `));

it('lets pages load the listed scripts and call their origins, and nothing else', () => {
  const others = otherSources({
    analytics: {
      scripts: [script('https://stats.test/js/a.js?site=1'), script('https://stats.test/js/b.js')],
      origins: ['https://events.test'],
    },
  });
  const policy = contentSecurityPolicy('', '/', others);
  expect(directive(policy, 'script-src')).toBe(
    "script-src 'self' https://stats.test/js/a.js https://stats.test/js/b.js",
  );
  expect(directive(policy, 'connect-src')).toBe("connect-src 'self' https://stats.test https://events.test");
});

it('leaves the policy as it is where a site lists none', () => {
  expect(contentSecurityPolicy('', '/', otherSources({}))).toBe(contentSecurityPolicy('', '/'));
});
