import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

// npm puts them behind the whole command line: of two commands in it only the second would get them.
it.each(['start', 'dev', 'test', 'build', 'new-site'])('npm run %s hands its arguments on', (name) => {
  const line = (scripts[name] ?? '').replace(/\bnode \S+/g, 'echo');
  const { stdout } = spawnSync('sh', ['-c', `${line} --site ../acme`], { encoding: 'utf8' });
  expect(stdout).toContain('--site ../acme');
});
