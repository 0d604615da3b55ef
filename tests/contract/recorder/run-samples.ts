import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const environment = {
  ...process.env,
  NO_PROXY: '*',
  no_proxy: '*',
  PYTHONDONTWRITEBYTECODE: '1',
  GO111MODULE: 'on',
  GOFLAGS: '-mod=mod',
  GOPROXY: 'off',
};

/** Whether a tool can be started on this machine. */
function has(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

interface Runner {
  isHere(): boolean;
  /** Writes the sources of all samples into an empty folder; gives the commands that run them in order. */
  prepare(samples: readonly string[], folder: string): readonly (readonly string[])[];
}

function write(folder: string, name: string, text: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** A language whose samples run as they are copied, in one process for all: starting some of them is slow. */
function script(extension: string, command: readonly string[], isHere: Runner['isHere']): Runner {
  return {
    isHere,
    prepare: (samples, folder) => [
      [...command, ...samples.map((text, i) => write(folder, `sample-${i}.${extension}`, text))],
    ],
  };
}

const php = 'foreach (array_slice($argv, 1) as $f) (function () use ($f) { require $f; })();';
const javascript = 'for (const f of process.argv.slice(1)) await import(f)';

/** Each sample is a package of one module, called from one program. */
const go: Runner = {
  isHere: () => has('go', 'version'),
  prepare: (samples, folder) => {
    write(folder, 'go.mod', 'module samples\n');
    for (const [i, text] of samples.entries()) {
      const source = text.replace('package main', `package s${i}`).replace('func main()', 'func Main()');
      write(folder, `s${i}/sample.go`, source);
    }
    const imports = samples.map((_, i) => `\t"samples/s${i}"\n`).join('');
    const calls = samples.map((_, i) => `\ts${i}.Main()\n`).join('');
    write(folder, 'main.go', `package main\n\nimport (\n${imports})\n\nfunc main() {\n${calls}}\n`);
    return [['go', 'run', '.']];
  },
};

/** Each sample is a class of its own, called from one program. */
const java: Runner = {
  isHere: () => has('javac', '-version'),
  prepare: (samples, folder) => {
    const sources = samples.map((text, i) =>
      write(folder, `Sample${i}.java`, text.replace('class Main', `class Sample${i}`)),
    );
    const calls = samples.map((_, i) => `Sample${i}.main(args);`).join('\n');
    const main = `public class Main { public static void main(String[] args) throws Exception {\n${calls}\n} }`;
    return [
      ['javac', '-encoding', 'UTF-8', '-d', folder, ...sources, write(folder, 'Main.java', main)],
      ['java', '-cp', folder, 'Main'],
    ];
  },
};

const runners = {
  curl: script(
    'sh',
    ['bash', '-c', 'for f in "$@"; do bash "$f" || exit 1; done', 'bash'],
    () => has('bash', '--version') && has('curl', '--version'),
  ),
  javascript: script('mjs', [process.execPath, '--input-type=module', '-e', javascript], () => true),
  python: script('py', ['python3', '-c', 'import runpy, sys\nfor f in sys.argv[1:]: runpy.run_path(f)'], () =>
    has('python3', '-c', 'import requests'),
  ),
  php: script('php', ['php', '-r', php, '--'], () =>
    has('php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'),
  ),
  ruby: script('rb', ['ruby', '-e', 'ARGV.each { |f| load f }'], () =>
    has('ruby', '-e', 'require "net/http"'),
  ),
  go,
  java,
} satisfies Readonly<Record<string, Runner>>;

export type RunLanguage = keyof typeof runners;

/** Those that this machine can run; `npm test` installs the others where it may. */
export function runnableLanguages(): RunLanguage[] {
  return (Object.keys(runners) as RunLanguage[]).filter((language) => runners[language].isHere());
}

/**
 * Runs samples as they are copied, in order.
 *
 * @param files that stand beside them, by name. @param variables of the environment that they run in.
 * @throws where one of them fails.
 */
export async function runSamples(
  language: RunLanguage,
  samples: readonly string[],
  files: ReadonlyMap<string, Uint8Array> = new Map(),
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
  try {
    for (const [name, bytes] of files) write(folder, name, bytes);
    for (const [program = '', ...args] of runners[language].prepare(samples, folder))
      await run(program, args, {
        cwd: folder,
        env: { ...environment, ...variables },
        maxBuffer: 32 * 1024 * 1024,
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
