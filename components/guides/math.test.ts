import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ContentError } from '#lib/content/fault.ts';
import { parseGuide, parsePage } from '#lib/content/parse-guide.ts';
import { PageBody } from './page-body.tsx';

const file = 'content/guides/a.mdx';

function faultsOf(source: string): string[] {
  try {
    parseGuide({ collection: 'guides', slug: 'a', file, source });
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
}

const draw = (source: string) => renderToStaticMarkup(PageBody({ tree: parsePage({ file, source }) }));

describe('a formula', () => {
  test.each([
    [
      'between lines of $$',
      'A:\n\n$$\n\\frac{1}{2} + x_{i}\n$$\n\nB {/* c */}.\n',
      /display="block".*<mfrac>/,
    ],
    ['in a fence', '```math\na^{2}\n```\n', /math-block.*<math display="block"/],
    ['within a line', 'So $`x_{i} < 2`$ holds.', /^<p>So <math>.*<msub>.*<\/math> holds\.<\/p>$/],
    [
      'in a list and a component',
      '<Callout>\n\n- $`\\alpha`$:\n\n  $$\n  b\n  $$\n\n</Callout>',
      /α.*display="block"/s,
    ],
  ])('%s is MathML', (_, source, shown) => {
    expect(faultsOf(source)).toEqual([]);
    expect(draw(source)).toMatch(shown);
  });

  test('is as it is written in Markdown', () => {
    const source = 'So $`x_{i}`$.\n\n$$\na\n$$\n';
    const { markdown } = parseGuide({ collection: 'guides', slug: 'a', file, source });
    expect(markdown).toBe('So $`x_{i}`$.\n\n```math\na\n```\n');
  });

  test('has neither styles nor links nor elements of HTML, whatever it says', () => {
    const all = [
      '\\boxed{x} \\color{red} y \\cancel{z} \\text{<img src=x onerror=alert(1)>}',
      '\\begin{align} a &= b \\\\ c &= d \\end{align}',
      '\\begin{array}{c|c} 1 & 2 \\\\ \\hline 3 & 4 \\end{array} \\tag{1}',
      '\\colorbox{red}{x} \\vec{x} \\underbrace{x}_y \\left( \\dfrac{a}{b} \\right)',
    ];
    const html = draw(all.map((each) => `$$\n${each}\n$$\n`).join('\n'));
    expect(html).not.toMatch(/ style=|href=|src="|<(?:img|a|script|svg)\b/);
    expect(html).toContain('mathcolor="#ff0000"');
    expect(html).toContain('math-box');
    expect(html).toContain('&lt;img');
  });
});

test.each([
  'It costs $5 or $10, or $$ in all.',
  '`$x$` and $HOME and $`unclosed',
  '```bash\necho $$\n$$\n```\n',
  '~~~text\n$$\n~~~\n\nText $$.\n',
])('dollars that are no formula are left alone: %s', (source) => {
  expect(faultsOf(source)).toEqual([]);
  expect(draw(source.startsWith('~~~') || source.startsWith('```') ? 'x' : source)).not.toContain('<math');
});

test.each([
  [
    'Text.\n\n$$\na\n\\frc{1}{2}\n$$\n',
    '5:1  this formula cannot be drawn: Unsupported function name: \\frc',
  ],
  ['So $`a + \\nope`$.', '1:10  this formula cannot be drawn: Unsupported function name: \\nope'],
  [
    '```math\n\\href{javascript:alert(1)}{x}\n```',
    '2:1  this formula cannot be drawn: Unsupported function name: \\href',
  ],
  ['```math\n\\class{a}{x}\n```', '2:1  this formula cannot be drawn: Function "\\class" is not trusted'],
  ['```math\n\\def\\a{\\a\\a}\\a\n```', '2:1  this formula cannot be drawn: Too many expansions'],
  [
    `\`\`\`math\n${'x'.repeat(5000)}\n\`\`\``,
    '2:1  this formula cannot be drawn: a formula has at most 4000 characters',
  ],
  [
    `\`\`\`math\n${'{'.repeat(1900)}x${'}'.repeat(1900)}\n\`\`\``,
    '2:1  this formula cannot be drawn: it nests too deeply',
  ],
  [
    `\`\`\`math\n${'\\sqrt{'.repeat(300)}x${'}'.repeat(300)}\n\`\`\``,
    '2:1  this formula cannot be drawn: it nests too deeply',
  ],
])('what cannot be drawn is named with its place: %j', (source, message) => {
  expect(faultsOf(source)).toEqual([expect.stringContaining(`${file}:${message}`)]);
});
