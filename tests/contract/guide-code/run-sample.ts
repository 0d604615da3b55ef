import { execFile } from 'node:child_process';

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const programs: Readonly<Record<string, (file: string, source: string) => [string, ...string[]]>> = {
  js: (file) => [process.execPath, file],
  python: (file) => ['python3', file],
  bash: (_file, source) => ['bash', '--norc', '-euc', source],
};

/** Runs one sample in `folder`, where the files of its page are, as a reader would. */
export function runSample(
  sample: { readonly language: string; readonly title?: string; readonly source: string },
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  const command = programs[sample.language]?.(sample.title ?? '', sample.source);
  if (command === undefined) throw new Error(`no program runs ${sample.language}`);
  const [program, ...args] = command;
  const options = {
    cwd: folder,
    env: { NODE_ENV: 'test' as const, PATH: process.env.PATH ?? '', ...env },
    timeout: 60_000,
  };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr });
    });
  });
}

/** A promised output as a pattern: `…` is anything on a line, and a table's rows may be many. */
export function toPattern(output: string): RegExp {
  const escaped = output.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('…', '.*')}\\s*$`, 's');
}
