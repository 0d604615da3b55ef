import { describe, expect, test } from 'vitest';
import { type Component, pageComponents } from './components.ts';
import { parseGuide } from './parse-guide.ts';

const components = Object.entries<Component>(pageComponents);

describe.each(components)('<%s>', (name, { means, attributes, example }) => {
  test('says what it and each of its attributes is for', () => {
    expect(means).toMatch(/^[A-Z\d].*\.$/s);
    for (const { means: meaning } of Object.values(attributes)) expect(meaning.length).toBeGreaterThan(5);
  });

  test('has an example that is right, or stands in that of another one', () => {
    const shown = example ?? components.find(([, each]) => each.example?.includes(`<${name} `))?.[1].example;
    expect(shown).toContain(`<${name}`);
    const source = `# Page\n\n${shown}\n`;
    const texts = new Map([['content/parts/keys.mdx', 'Keys.']]);
    const guide = parseGuide(
      { collection: 'guides', slug: 'a', file: 'content/guides/a.mdx', source },
      { texts },
    );
    expect(guide.title).toBe('Page');
  });
});
