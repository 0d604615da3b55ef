import { describe, expect, it } from 'vitest';
import { htmlOf } from '#tests/render-operation.tsx';
import { CodeFence, FenceGroup } from './code-fence.tsx';

function fence(language: string, title?: string) {
  return (
    <CodeFence key={`${language} ${title}`} {...(title !== undefined && { title })}>
      <code className={`language-${language}`}>{`${title ?? language}\n`}</code>
    </CodeFence>
  );
}

describe('several fences as tabs', () => {
  it.each<[string, [string, string?][], string[]]>([
    ['by language where each has its own', [['bash'], ['js', 'a.mjs'], ['go']], ['curl', 'JavaScript', 'Go']],
    [
      'by title where one language stands there more than once',
      [
        ['bash', 'npm'],
        ['bash', 'pnpm'],
        ['bash', 'yarn'],
      ],
      ['npm', 'pnpm', 'yarn'],
    ],
    [
      'by title where the language is none of those for requests',
      [['yaml', 'compose.yaml'], ['ini']],
      ['compose.yaml', 'ini'],
    ],
  ])('%s', async (_, fences, labels) => {
    const html = await htmlOf(
      <FenceGroup>{fences.map(([language, title]) => fence(language, title))}</FenceGroup>,
    );
    const tabs = [...html.matchAll(/<button[^>]*role="tab"[^>]*>/g)].map(([tab]) => tab);
    expect([...html.matchAll(/<button[^>]*role="tab"[^>]*>([^<]*)/g)].map(([, label]) => label)).toEqual(
      labels,
    );
    expect(tabs.filter((tab) => tab.includes('aria-selected="true"'))).toHaveLength(1);
    expect(new Set(tabs.map((tab) => / id="([^"]*)"/.exec(tab)?.[1])).size).toBe(labels.length);
  });
});
