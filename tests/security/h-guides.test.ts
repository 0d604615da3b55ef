import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRuleFaults } from '#lib/content/rules.ts';
import { parseMdx } from '#lib/content/syntax.ts';

const faultsOf = (mdx: string) => findRuleFaults(parseMdx(`Words.\n\n${mdx}\n`), 'guides/hostile.mdx', []);

describe('H15: code in guides', () => {
  it.each([
    "import { readFileSync } from 'node:fs'",
    "import cp from 'child_process'",
    "import { env } from 'node:process'",
    "import secret from '../../.env'",
    "import { x } from '#lib/env/env.ts'",
    "import { x } from '#components/guides/../../lib/env/env.ts'",
    'export const x = process.env.HOME',
    "export { default } from 'node:fs'",
    '{process.env.DATABASE_URL}',
    "{require('child_process').execSync('id')}",
    "Words {await import('node:fs')} and words",
    '{globalThis.process}',
    '{`$' + '{process.version}`}',
    '<Window title={process.env.HOME} />',
    '<Window {...process.env} />',
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)" />',
  ])('H15 is refused with its line: %s', (mdx) => {
    const faults = faultsOf(mdx);
    expect(faults.length).toBeGreaterThan(0);
    for (const { file, line } of faults)
      expect({ file, line }).toEqual({ file: 'guides/hostile.mdx', line: 3 });
  });

  const filesOf = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));

  it('H15 every guide of the repository keeps the rules', () => {
    const guides = filesOf('content').filter((file) =>
      /(?:guides|best-practices|pages)\/.*\.mdx$/.test(file),
    );
    expect(guides.length).toBeGreaterThan(5);
    for (const file of guides)
      expect(findRuleFaults(parseMdx(readFileSync(file, 'utf8')), file, []), file).toEqual([]);
  });

  it('H15 nothing compiles a text or runs what stands in it', () => {
    const sources = ['app', 'components', 'lib', 'packages', 'scripts'].flatMap(filesOf);
    const code = sources.filter((file) => /\.(?:[cm]?[jt]sx?)$/.test(file) && !/\.test\./.test(file));
    const compiling = [...code, 'next.config.mjs'].filter((file) =>
      /['"](?:@mdx-js\/|@next\/mdx|next-mdx-remote|mdx-bundler)|\bnew Function\(|\beval\(/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(compiling).toEqual([]);
  });
});
