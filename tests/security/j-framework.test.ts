import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');
const json = (file: string): Record<string, never> => JSON.parse(read(file));

const sources = ['app', 'components', 'lib', 'packages', 'sandbox', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
  .filter((file) => /\.(?:[cm]?[jt]sx?|mdx)$/.test(file) && !/\.test\./.test(file));

/** Files with a line that the pattern finds. */
const filesWith = (pattern: RegExp, within = sources): string[] =>
  within.filter((file) => pattern.test(read(file)));

describe('J01 versions', () => {
  const packages = (
    json('package-lock.json') as unknown as { packages: Record<string, { version?: string }> }
  ).packages;
  const isAtLeast = (version: string, floor: string): boolean => {
    const [left, right] = [version, floor].map((text) => text.split('.').map(Number));
    for (const [at, number] of (right ?? []).entries())
      if (number !== left?.[at]) return (left?.[at] ?? 0) > number;
    return true;
  };

  it.each([
    ['next', '16.4.6'],
    ['react', '19.3.1'],
    ['react-dom', '19.3.1'],
  ])('J01 %s is at least %s, wherever it is installed', (name, floor) => {
    const found = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
    expect(found.length).toBeGreaterThan(0);
    for (const [place, { version = '' }] of found)
      expect(isAtLeast(version, floor), `${place} ${version}`).toBe(true);
  });
});

describe('J02 source', () => {
  it('J02 has no server action, no cached function and no image optimiser', () => {
    expect(filesWith(/^\s*['"]use (?:server|cache)['"]/m)).toEqual([]);
    expect(filesWith(/from 'next\/image'/)).toEqual([]);
    expect(read('next.config.mjs')).toContain('unoptimized: true');
  });

  it('J02 decides nothing in a proxy.ts or middleware.ts', () => {
    expect(
      sources.filter((file) => /(?:^|\/)(?:proxy|middleware)\.ts$/.test(file) && !file.startsWith('sandbox')),
    ).toEqual([]);
  });

  it('J02 rewrites within the site only', () => {
    expect(read('next.config.mjs')).not.toMatch(/destination: ['"`](?!\/)/);
  });

  it('J02 gives no answer of an upstream out as its own', () => {
    const server = sources.filter((file) => /^(?:app|lib)\//.test(file));
    expect(filesWith(/return (?:await )?fetch\(|new Response\((?:upstream|incoming)/, server)).toEqual([]);
  });

  it('rule 17: evaluates no text', () => {
    expect(filesWith(/\beval\(|new Function\(|@mdx-js\/mdx/)).toEqual([]);
  });

  it('rule 10: decompresses nothing', () => {
    expect(
      filesWith(
        /\b(?:gunzip|inflate|unzip|brotliDecompress|createGunzip|createInflate|createBrotliDecompress|zstdDecompress|DecompressionStream)/i,
      ),
    ).toEqual([]);
  });

  it('rule 1: the proxy speaks node:http and nothing else', () => {
    const proxy = sources.filter((file) => file.startsWith('lib/proxy/'));
    expect(filesWith(/(?:await|return) fetch\(|from 'undici'|\bconnect\(/, proxy)).toEqual([]);
    expect(filesWith(/^import (?!type).* from 'node:https?'/m, proxy)).toEqual(['lib/proxy/exchange.ts']);
  });
});

describe('Q supply chain', () => {
  const manifest = json('package.json') as unknown as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    engines: Record<string, string>;
    allowScripts: Record<string, boolean>;
  };
  const lock = (
    json('package-lock.json') as unknown as {
      packages: Record<
        string,
        { resolved?: string; integrity?: string; optional?: boolean; hasInstallScript?: boolean }
      >;
    }
  ).packages;
  const installed = Object.entries(lock).filter(([place]) => place !== '');

  it('Q01 every package comes from the registry over https, and is known by its sha512', () => {
    for (const [place, { resolved, integrity, optional }] of installed) {
      // A lockfile may leave the address out: npm then asks the registry for the version.
      if (resolved !== undefined) expect(resolved, place).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      // Of packages for other systems a mirror may not tell the hash; they are not installed here.
      if (!optional) expect(integrity, place).toMatch(/^sha512-/);
    }
  });

  it('Q02 every version is exact', () => {
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(range, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(manifest.engines.node).toBeTruthy();
  });

  it('Q03 at most five packages may run a script when they are installed', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(allowed.length).toBeLessThanOrEqual(5);
    const named = Object.keys(manifest.allowScripts);
    const scripted = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([place]) => place.split('node_modules/').at(-1) ?? '');
    expect(scripted.filter((name) => !named.includes(name) && name !== 'fsevents')).toEqual([]);
  });
});
