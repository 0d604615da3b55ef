import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, inlineScriptHashes, securityHeaders } from './policy.ts';

describe('inlineScriptHashes', () => {
  it('hashes what is between the tags, byte for byte, each text once', () => {
    const html =
      '<script>a()</script><script type="x">a()</script><SCRIPT>b()\n</SCRIPT><script src="/x.js"></script><script></script>';
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(inlineScriptHashes(html)).toEqual([hash('a()'), hash('b()\n')]);
  });

  it('leaves out data, which no browser runs', () => {
    expect(inlineScriptHashes('<script type="application/ld+json">{"@type":"TechArticle"}</script>')).toEqual(
      [],
    );
  });
});

describe('contentSecurityPolicy', () => {
  it('makes room for inline styles on the explorer alone', () => {
    expect(contentSecurityPolicy('', '/explorer/kynetra')).toContain("style-src 'self' 'unsafe-inline'");
    for (const path of ['/', '/explorer', '/reference/explorer/x'])
      expect(contentSecurityPolicy('', path)).not.toContain('unsafe');
  });

  it('allows the styles that the build wrote into the page, by their hash, and no other', () => {
    const html = '<style data-until="/_next/a.css">.a{top:0}</style><style>.b{top:0}</style>';
    const hash = createHash('sha256').update('.a{top:0}').digest('base64');
    expect(contentSecurityPolicy(html, '/')).toContain(`; style-src 'self' 'sha256-${hash}'; `);
  });

  it('asks for trusted types everywhere else', () => {
    expect(contentSecurityPolicy('', '/')).toContain("require-trusted-types-for 'script'");
  });
});

describe('securityHeaders', () => {
  it('asks for https for ever once the portal has it', () => {
    expect(securityHeaders('https://docs.test')['Strict-Transport-Security']).toBe(
      'max-age=63072000; includeSubDomains',
    );
    expect(securityHeaders('http://docs.test')['Strict-Transport-Security']).toBeUndefined();
  });
});
