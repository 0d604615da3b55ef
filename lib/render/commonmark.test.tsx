import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { renderToStaticMarkup } from 'react-dom/server';
import { visit } from 'unist-util-visit';
import { describe, expect, test, vi } from 'vitest';
import { Commonmark, type FenceProps } from './commonmark.tsx';
import { harmlessElements } from './raw-html.ts';

const html = (source: string) => renderToStaticMarkup(<Commonmark source={source} />);

/** What a browser would show of the markup. */
function text(markup: string): string {
  let shown = '';
  visit(fromHtml(markup, { fragment: true }), 'text', (node) => {
    shown += node.value;
  });
  return shown;
}

function unsafeParts(markup: string): string[] {
  const found: string[] = [];
  const allowed = new Set([...harmlessElements, 'img']);
  visit(fromHtml(markup, { fragment: true }), 'element', (node) => {
    if (!allowed.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      const isFine =
        (name === 'href' && /^(?:https?:\/\/|mailto:|[/#?]|[\w.]+(?:[/#?]|$))/.test(String(value))) ||
        (name === 'rel' && String(value) === 'noopener,noreferrer,nofollow') ||
        (name === 'src' && /^\/(?![\\/])/.test(String(value))) ||
        ['alt', 'start', 'loading'].includes(name) ||
        (name === 'className' && /^(?:link-host|alert-\w+)$/.test(String(value)));
      if (!isFine) found.push(`${node.tagName}.${name}=${String(value)}`);
    }
  });
  return found;
}

describe('what descriptions use', () => {
  test.each([
    ['Plain words, no more.', '<p>Plain words, no more.</p>'],
    ['See [users](#operation/listUsers) of [all](#tag/All)', '<p>See users of all</p>'],
    ['**bold** `code`', '<p><strong>bold</strong> <code>code</code></p>'],
    ['a<br>b<br/>c', '<p>a<br/>b<br/>c</p>'],
    ['<p align="center">x</p>', '<p>x</p>'],
    ['# One', '<h3>One</h3>'],
    ['###### Six', '<h3>Six</h3>'],
    ['3. three', '<ol start="3">\n<li>three</li>\n</ol>'],
    ['- [x] done', '<ul>\n<li>☑ done</li>\n</ul>'],
    ['AT&amp;T &lt;b&gt;', '<p>AT&amp;T &lt;b&gt;</p>'],
    ['a[^1]\n\n[^1]: note', '<p>a[^1]</p>\n<blockquote>[^1]: <p>note</p></blockquote>'],
    [
      '> [!NOTE]\n> Read *this*.',
      '<blockquote class="alert-note">\n<p><strong>Note</strong></p>\n<p>Read <em>this</em>.</p>\n</blockquote>',
    ],
    [
      '> [!caution]\n>\n> a',
      '<blockquote class="alert-caution">\n<p><strong>Caution</strong></p>\n<p>a</p>\n</blockquote>',
    ],
    ['> [!NOTE] a', '<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>'],
    ['> [!constructor]\n> a', '<blockquote>\n<p>[!constructor]\na</p>\n</blockquote>'],
    ['[here](/guides/x#y)', '<p><a href="/guides/x#y" rel="noopener noreferrer nofollow">here</a></p>'],
    ['<a href="/x" onclick="y()">z</a>', '<p><a href="/x" rel="noopener noreferrer nofollow">z</a></p>'],
    ['![Logo](/logo.svg)', '<p><img src="/logo.svg" alt="Logo" loading="lazy"/></p>'],
  ])('%s', (source, expected) => expect(html(source)).toBe(expected));

  test('tables keep their shape and lose the inline style of their alignment', () => {
    expect(html('| a | b |\n|:-:|--:|\n| 1 | 2 |')).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  test('a lone paragraph goes inline where that is asked for', () => {
    expect(renderToStaticMarkup(<Commonmark inline source="one *line*" />)).toBe('one <em>line</em>');
    expect(renderToStaticMarkup(<Commonmark inline source={'one\n\ntwo'} />)).toBe('<p>one</p>\n<p>two</p>');
  });

  test('the level of headings follows the heading above', () => {
    expect(renderToStaticMarkup(<Commonmark under={1} source="# a" />)).toBe('<h2>a</h2>');
  });
});

describe('code blocks', () => {
  const seen: FenceProps[] = [];
  const Fence = (props: FenceProps) => {
    seen.push(props);
    return <pre>{props.code}</pre>;
  };
  const fences = (source: string) => {
    seen.length = 0;
    renderToStaticMarkup(<Commonmark source={source} Fence={Fence} />);
    return [...seen];
  };

  test('hand the text as written and a language of the list to the highlighter', () => {
    expect(fences('```JS\nif (a < b) {}\n\n```')).toEqual([
      { code: 'if (a < b) {}\n', language: 'javascript' },
    ]);
    expect(fences('    indented')).toEqual([{ code: 'indented' }]);
  });

  test.each(['js" onload="x', '../../x', 'constructor', '__proto__', 'javascript"><script>'])(
    'language %s',
    (language) => {
      expect(fences(`\`\`\`${language}\nx\n\`\`\``)[0]).toMatchObject({ code: 'x' });
      expect(unsafeParts(html(`\`\`\`${language}\nx\n\`\`\``))).toEqual([]);
      expect(seen[0]?.language ?? 'none').toMatch(/^(?:javascript|none)$/);
    },
  );
});

describe('hostile text (security.md G)', () => {
  const shownAsWritten = [
    '<script>window.__pwn=1</script>',
    '<img src=x onerror=window.__pwn=1>',
    '<svg onload=window.__pwn=1></svg>',
    'before <iframe srcdoc="<script>window.__pwn=1</script>"></iframe> after',
    '<style>*{display:none}</style>',
    '<!-- hidden <script>window.__pwn=1</script> -->',
    '<form action=//evil.test><input name=x><button>go</button></form>',
    '<math><mtext><table><mglyph><style><img src=x onerror=window.__pwn=1></style></mglyph></table></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=window.__pwn=1>"></noscript>',
    '<x-y onclick=window.__pwn=1>custom</x-y>',
    '<base href=//evil.test>',
    '<meta http-equiv=refresh content="0;url=//evil.test">',
    '<object data=//evil.test></object>',
    '<?php echo 1 ?>',
    '<![CDATA[<script>window.__pwn=1</script>]]>',
  ];
  test.each(shownAsWritten)('%s is text', (source) => {
    const markup = html(source);
    expect(unsafeParts(markup)).toEqual([]);
    // A table inside a payload is a harmless element.
    expect(text(markup)).toBe(source.replace(/<\/?table>/g, ''));
  });

  const deadLinks = [
    '[x](javascript:window.__pwn=1)',
    '[x](<java\nscript:window.__pwn=1>)',
    '[x](&#106;avascript:window.__pwn=1)',
    '[x][r]\n\n[r]: javascript:window.__pwn=1',
    '![x](javascript:window.__pwn=1)',
    '![x](http://127.0.0.1:8080/x.png)',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '![x](//evil.test/x.png)',
    '<a href="javascript:window.__pwn=1">x</a>',
    '<a href="java&Tab;script:window.__pwn=1">x</a>',
    "<a href='javascript&colon;window.__pwn=1'>x</a>",
    '<a href=data:text/html,x>x</a>',
    '<a href="vbscript:x">x</a>',
    '[x](//evil.test)',
    '<a href="/\\evil.test">x</a>',
    '[x](https://docs.example@evil.test)',
    '[x](http:evil.test)',
    '[x](blob:https://evil.test/1)',
  ];
  test.each(deadLinks)('%s leads nowhere', (source) => {
    const markup = html(source);
    expect(unsafeParts(markup)).toEqual([]);
    expect(markup).not.toMatch(/<[^>]* (?:href|src)=/);
    expect(text(markup)).toContain('x');
  });

  test('a refused URL is shown once', () => {
    expect(html('<javascript:window.__pwn=1>')).toBe('<p>javascript:window.__pwn=1</p>');
    expect(html(`[x](https://evil.test/${'a'.repeat(10_240)})`)).not.toContain('href=');
  });

  test('another site is named, whatever the link says', () => {
    expect(html('[our docs](http://evil.test/a)')).toContain(
      '>our docs</a> <span class="link-host">(evil.test)</span>',
    );
    expect(html('[apple.com](https://\u0430pple.com)')).toContain('(xn--pple-43d.com)');
    expect(html('[https://good.test/evil.test](https://evil.test)')).toContain('(evil.test)');
    expect(html('http://evil.test and www.evil.test')).not.toContain('link-host');
    expect(html('<mailto:x@y.test?attach=/etc/passwd>')).toContain('href="mailto:x@y.test"');
  });

  test('no mixture of pieces gets through', () => {
    const pieces = [
      ...shownAsWritten,
      ...deadLinks.filter((link) => link.length < 200),
      '<',
      '>',
      '"',
      "'",
      '`',
      '```',
    ];
    const more = [
      '</code></pre>',
      '<pre>',
      '<code>',
      '<table>',
      '<td>',
      '<a href="',
      '</a>',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '| ',
    ];
    const all = [...pieces, ...more];
    let state = 3;
    const pick = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return all[(state >> 8) % all.length] ?? '';
    };
    for (let round = 0; round < 1500; round += 1) {
      const source = Array.from({ length: 2 + (round % 7) }, pick).join('');
      expect(unsafeParts(html(source)), source).toEqual([]);
    }
  });
});

/** Tags in their order: what a parser moves, closes or adds shows in them. */
const tagsOf = (markup: string): string => (markup.match(/<\/?[a-z\d]+/g) ?? []).join(' ');

describe('what a browser reads is what was rendered, so that the page can come alive around it', () => {
  /** What a browser makes of a page with the markup within this element of it. */
  const readWithin = (element: string, markup: string): string => {
    const around = { li: 'ul', dd: 'dl' }[element] ?? 'section';
    return toHtml(fromHtml(`<${around}><${element}>${markup}</${element}></${around}>`, { fragment: true }));
  };
  const expectKept = (source: string): void => {
    const markup = html(source);
    for (const element of ['div', 'li', 'dd', 'details'])
      expect(tagsOf(readWithin(element, `<i>x</i>${markup}<u>y</u>`)), `${element}: ${source}`).toContain(
        tagsOf(`<i></i>${markup}<u></u></${element}>`),
      );
  };

  test.each([
    '<li>a<li>b',
    'word <li>a</li> word',
    '<dt>a<dd>b',
    '<dl><div><dt>a<dd>b</div></dl>',
    '- a <li>b',
    '<ul><p><li>a</ul>',
    '<tr><td>a',
    '<table>x<td>y',
    '<p>a<p>b</p></p>',
    '<a href="/x">\n\n[b](/y)\n\n</a>',
    '<summary>a</summary>',
    '<h1>a<h2>b',
    '<b><p>a</b>b</p>',
    '</li></ul></main>a',
  ])('%s', expectKept);

  test('mixtures', () => {
    const names = [
      'a',
      'b',
      'blockquote',
      'code',
      'dd',
      'details',
      'div',
      'dl',
      'dt',
      'h2',
      'hr',
      'li',
      'ol',
    ];
    const more = ['p', 'pre', 'span', 'summary', 'table', 'tbody', 'td', 'th', 'tr', 'ul', 'br', 'caption'];
    const tags = [...names, ...more].flatMap((name) => [`<${name}>`, `</${name}>`]);
    const pieces = [
      ...tags,
      '<a href="/x">',
      'word',
      '\n\n',
      '- ',
      '> ',
      '| a |\n|---|\n',
      '[x](/y)',
      '    ',
    ];
    let state = 7;
    const pick = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return pieces[(state >> 8) % pieces.length] ?? '';
    };
    for (let round = 0; round < 1500; round += 1)
      expectKept(Array.from({ length: 2 + (round % 7) }, pick).join(''));
  });
});

describe('text made to exhaust', () => {
  test.each([
    ['deep quotes', '>'.repeat(20_000)],
    ['deep elements', '<div>'.repeat(20_000)],
    ['open tags', '<a "'.repeat(40_000)],
    ['brackets', '['.repeat(40_000)],
    ['emphasis', '*a_ '.repeat(20_000)],
    ['emphasis in blocks', `${'*a_ '.repeat(900)}\n\n`.repeat(5)],
    ['references', '[a][b]'.repeat(20_000)],
    ['strikes', '~a~~b '.repeat(20_000)],
    ['lists on one line', '- '.repeat(5000)],
    ['code spans that nothing ends', Array.from({ length: 600 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
    ['a table of short rows', `${'|a'.repeat(20_000)}\n${'|-'.repeat(20_000)}\n${'|\n'.repeat(10_000)}`],
    ['too long', '*x* '.repeat(100_000)],
    ['deep lists', Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
  ])('%s', (_name, source) => {
    const start = performance.now();
    expect(unsafeParts(html(source))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

test('links and images of the site are put below the base path, and no others', () => {
  vi.stubEnv('BASE_PATH', '/docs');
  const html = renderToStaticMarkup(
    <Commonmark source="[a](/guides/x#y) <a href='/reference'>b</a> [c](#d) [e](https://example.com/f) ![g](/h.png)" />,
  );
  vi.unstubAllEnvs();
  expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address).sort()).toEqual([
    '#d',
    '/docs/guides/x#y',
    '/docs/h.png',
    '/docs/reference',
    'https://example.com/f',
  ]);
});
