import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const fixture = (name: string) => path.join('tests/fixtures/openapi', name);

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('names each fault with file, line, column and pointer, and fails', () => {
  const { status, stdout } = run('check', fixture('faults/wrong-shapes.yaml'), fixture('access.yaml'));
  expect(status).toBe(1);
  expect(stdout).toContain(
    'tests/fixtures/openapi/faults/wrong-shapes.yaml:3:3  #/info/title  must be text, not 42: put it in quotes\n',
  );
  expect(stdout).toMatch(/2 files: \d+ errors, \d+ warnings\n$/);
});

it('lets warnings pass', () => {
  const { status, stdout } = run('check', fixture('faults/warnings.yaml'));
  expect(status).toBe(0);
  expect(stdout).toContain('0 errors, 5 warnings');
});

it('speaks JSON to scripts', () => {
  const { status, stdout } = run('check', '--format', 'json', fixture('faults/warnings.yaml'));
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as unknown[])[0]).toMatchObject({
    severity: 'warning',
    file: fixture('faults/warnings.yaml'),
    line: 5,
    column: 5,
    pointer: '#/paths/~1a/get',
  });
});

it('says how it is called', () => {
  expect(run('check')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
  expect(run('render')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
});

it('writes the Markdown of every operation without a site', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'render-'));
  try {
    expect(run('render', fixture('swagger-2.0.yaml'), '--out', out).status).toBe(0);
    expect(readFileSync(path.join(out, 'get-pet.md'), 'utf8')).toContain('`GET /pets/{id}`');
    expect(readFileSync(path.join(out, 'index.md'), 'utf8')).toContain('Swagger');
  } finally {
    rmSync(out, { recursive: true });
  }
});
