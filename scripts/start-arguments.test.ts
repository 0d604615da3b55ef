import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

// npm puts them behind the whole command line: of two commands in it only the second would get them.
it.each(['start', 'dev', 'test', 'build', 'new-site'])('npm run %s hands its arguments on', (name) => {
  const line = (scripts[name] ?? '').replace(/\bnode \S+/g, 'echo');
  const { stdout } = spawnSync('sh', ['-c', `${line} --site ../acme`], { encoding: 'utf8' });
  expect(stdout).toContain('--site ../acme');
});

it.each(['links', 'release-docs', 'check-site', 'feedback'])(
  'npm run %s is about the site that --site names',
  (name) => {
    const command = (scripts[name] ?? '').replace(
      /scripts\/[\w-]+\.ts$/,
      '--eval "console.log(process.env.SITE_DIR, process.argv.slice(1))"',
    );
    const { stdout } = spawnSync('sh', ['-c', `${command} -- --site acme --check`], {
      encoding: 'utf8',
      env: {
        ...process.env,
        INIT_CWD: '/sites',
        PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
      },
    });
    expect(stdout).toBe("/sites/acme [ '--check' ]\n");
  },
);
