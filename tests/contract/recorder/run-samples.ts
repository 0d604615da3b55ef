import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const environment = { ...process.env, NO_PROXY: '*', no_proxy: '*', PYTHONDONTWRITEBYTECODE: '1' };

/** Whether a tool can be started on this machine. */
export function has(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** How the samples of a language are run as they are copied: one process for all where starting it is slow. */
const runners = {
  curl: { extension: 'sh', command: ['bash', '-c', 'for f in "$@"; do bash "$f" || exit 1; done', 'bash'] },
  javascript: {
    extension: 'mjs',
    command: [
      process.execPath,
      '--input-type=module',
      '-e',
      'for (const f of process.argv.slice(1)) await import(f)',
    ],
  },
  python: {
    extension: 'py',
    command: ['python3', '-c', 'import runpy, sys\nfor f in sys.argv[1:]: runpy.run_path(f)'],
  },
  php: {
    extension: 'php',
    command: [
      'php',
      '-r',
      'foreach (array_slice($argv, 1) as $f) (function () use ($f) { require $f; })();',
      '--',
    ],
  },
  ruby: { extension: 'rb', command: ['ruby', '-e', 'ARGV.each { |f| load f }'] },
} as const;

export type RunLanguage = keyof typeof runners;

/** Those that this machine can run. curl, JavaScript and Python are proven wherever they are; the others where they happen to be. */
export function runnableLanguages(): RunLanguage[] {
  const isHere: Readonly<Record<RunLanguage, boolean>> = {
    curl: has('bash', '--version') && has('curl', '--version'),
    javascript: true,
    python: has('python3', '-c', 'import requests'),
    php: has('php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'),
    ruby: has('ruby', '-e', 'require "net/http"'),
  };
  return (Object.keys(isHere) as RunLanguage[]).filter((language) => isHere[language]);
}

/** Writes each sample to a file of its own and runs them in order. @throws where one of them fails. */
export async function runSamples(language: RunLanguage, samples: readonly string[]): Promise<void> {
  const { extension, command } = runners[language];
  await withFiles(samples, extension, async (files) => {
    const [program = '', ...args] = [...command, ...files];
    await run(program, args, { env: environment, maxBuffer: 32 * 1024 * 1024 });
  });
}

export async function withFiles<T>(
  texts: readonly string[],
  extension: string,
  use: (files: string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
  try {
    const files = texts.map((text, index) => {
      const file = path.join(folder, `sample-${index}.${extension}`);
      writeFileSync(file, text);
      return file;
    });
    return await use(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
