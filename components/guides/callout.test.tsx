import { expect, it } from 'vitest';
import { type CalloutType, calloutTitle } from '#lib/content/callouts.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { Badge } from './badge.tsx';
import { Callout } from './callout.tsx';
import { kinds } from './kinds.ts';

const types = Object.keys(kinds) as CalloutType[];

it.each(types)('a callout of kind %s says in words what it is, and has a shape', async (type) => {
  const html = await htmlOf(<Callout type={type}>Text.</Callout>);
  expect(html).toContain(`<p class="callout-title">${calloutTitle(type)}</p>`);
  expect(html).toMatch(/role="note".*<svg[^>]*aria-hidden="true".*Text\./s);
});

it('no two kinds of callouts look the same', async () => {
  const looks = await Promise.all(types.map((type) => htmlOf(<Callout type={type} title="Same" />)));
  expect(new Set(looks).size).toBe(types.length);
});

it('a callout has its own title instead', async () => {
  const html = await htmlOf(<Callout title="Keys expire">Text.</Callout>);
  expect(html).toContain('Keys expire');
  expect(html).not.toContain('Note');
});

it('a badge is its text, with a colour where it says its kind', async () => {
  expect(await htmlOf(<Badge>Beta</Badge>)).toBe('<span class="flag tone-gray">Beta</span>');
  expect(await htmlOf(<Badge type="danger">Gone</Badge>)).toBe('<span class="flag tone-red">Gone</span>');
});
