import { expect, test } from 'vitest';
import { keepPages } from './kept-pages.ts';

function pages(most: number) {
  const rendered: string[] = [];
  const read = keepPages(async (path) => {
    rendered.push(path);
    if (path === 'broken') throw new Error('no');
    return path === 'missing' ? undefined : path.repeat(10);
  }, most);
  return { rendered, read };
}

test('a page is rendered once, also for those who ask at the same time', async () => {
  const { rendered, read } = pages(1000);
  expect(await Promise.all([read('a'), read('a')])).toEqual(['aaaaaaaaaa', 'aaaaaaaaaa']);
  await read('a');
  expect(rendered).toEqual(['a']);
});

test('the page that was read last stays when there is no room for all', async () => {
  const { rendered, read } = pages(25);
  for (const path of ['a', 'b', 'a', 'c', 'a', 'b']) await read(path);
  expect(rendered).toEqual(['a', 'b', 'c', 'b']);
});

test('a page larger than all the room is rendered each time', async () => {
  const { rendered, read } = pages(5);
  await read('a');
  await read('a');
  expect(rendered).toEqual(['a', 'a']);
});

test('neither what is no page nor what failed is kept', async () => {
  const { rendered, read } = pages(1000);
  for (let time = 0; time < 2; time += 1) {
    expect(await read('missing')).toBeUndefined();
    await expect(read('broken')).rejects.toThrow('no');
  }
  expect(rendered).toEqual(['missing', 'broken', 'missing', 'broken']);
});
