import { expect, test } from 'vitest';
import { orderGuides } from '#lib/content/order-guides.ts';
import { parseGuide } from '#lib/content/parse-guide.ts';
import { groupByFolder, type NavItem } from './nav-items.ts';

function navigation(texts: Readonly<Record<string, string>>): string[] {
  const guides = Object.entries(texts).map(([slug, source]) => {
    const isIndex = slug.endsWith('/');
    const file = `content/guides/${isIndex ? `${slug}index` : slug}.mdx`;
    return parseGuide({ collection: 'guides', slug: slug.replace(/\/$/, ''), file, source });
  });
  return groupByFolder(orderGuides(guides)).flatMap((item) => linesOf(item, ''));
}

function linesOf(item: NavItem, indent: string): string[] {
  if (!('items' in item)) return [`${indent}${item.label} ${item.href}`];
  return [`${indent}${item.title}:`, ...item.items.flatMap((each) => linesOf(each, `${indent}  `))];
}

test('the navigation has a folder for each folder, which holds its own page first', () => {
  const texts = {
    start: '# Start here',
    'pay/': '---\norder: 1\nsidebarTitle: Pay\n---\n# How to pay',
    'pay/card': '# Card',
    'pay/bank/transfer': '# Transfer',
    'alone/': '# Alone',
    'deep/er/page': '---\nsidebarTitle: P\n---\n# Page',
  };
  expect(navigation(texts)).toEqual([
    'Pay:',
    '  Overview /guides/pay',
    '  Bank:',
    '    Transfer /guides/pay/bank/transfer',
    '  Card /guides/pay/card',
    'Alone /guides/alone',
    'Deep:',
    '  Er:',
    '    P /guides/deep/er/page',
    'Start here /guides/start',
  ]);
});
