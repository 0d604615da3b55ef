import { expect, it } from 'vitest';
import { htmlOf } from '#tests/render-operation.tsx';
import { ValueList } from './value-list.tsx';

const values = (count: number, name?: string) =>
  Array.from({ length: count }, (_, value) => ({
    value,
    ...(name !== undefined && { name: `${name} ${value}` }),
  }));

it('shows up to twelve values at once, and folds more of them under a filter', async () => {
  expect(await htmlOf(<ValueList values={values(12)} each="" />)).not.toContain('<details');
  for (const list of [values(13), values(76, 'Action')]) {
    const html = await htmlOf(<ValueList values={list} each="each item: " />);
    expect(html).toContain(`each item: one of ${list.length} values</summary>`);
    expect(html).toContain('aria-label="Filter values"');
    expect(html.match(/data-value/g)).toHaveLength(list.length);
  }
});

it('has no column for what no value has', async () => {
  const heads = async (list: Parameters<typeof ValueList>[0]['values']) =>
    [...(await htmlOf(<ValueList values={list} each="" />)).matchAll(/<th scope="col">(.*?)<\/th>/g)].map(
      ([, words]) => words,
    );
  expect(await heads(values(2, 'Action'))).toEqual(['Value', 'Name']);
  expect(await heads([{ value: 'a' }, { value: 'b', description: 'Two' }])).toEqual(['Value', 'Description']);
  expect(await heads([{ value: 'a', deprecated: true }])).toEqual(['Value', 'Description']);
  expect(await heads(values(2))).toEqual([]);
});
