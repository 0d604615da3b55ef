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
    'tests/fixtures/openapi/faults/wrong-shapes.yaml:3:3  #/info/title  warning: must be text, not 42: put it in quotes\n',
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

it('says the same fault once, and each time where all are asked for', () => {
  const file = fixture('split/harbour.yaml');
  const [short, all] = [run('check', file).stdout, run('check', '--all', file).stdout];
  expect(short.match(/OpenAPI has no/g)).toHaveLength(1);
  expect(short).toMatch(/\n {4}(\d+) times, also at\n( {8}\S+:\d+:\d+ {2}#\S+\n){2}/);
  expect(all.match(/OpenAPI has no/g)?.length).toBe(Number(/(\d+) times/.exec(short)?.[1]));
});

it('renders what can be read of a description, or nothing where it is strict', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'render-'));
  try {
    const file = fixture('faults/references.yaml');
    const { status, stderr } = run('render', file, '--out', out);
    expect(status).toBe(0);
    expect(stderr).toContain('errors in the descriptions');
    expect(readFileSync(path.join(out, 'get-a.md'), 'utf8')).toContain('**Missing part:**');
    expect(run('render', '--strict', file, '--out', out)).toMatchObject({ status: 1 });
  } finally {
    rmSync(out, { recursive: true });
  }
});

it('says how it is called', () => {
  expect(run('check')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
  expect(run('render')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
  expect(run('check', '--al', 'a.yaml')).toMatchObject({
    status: 2,
    stderr: expect.not.stringContaining('    at '),
  });
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
