import { execFile } from 'node:child_process';
import type { ProgramFile } from '#lib/workflows/programs/index.ts';

const commands: Readonly<Record<string, string>> = {
  curl: 'sh',
  javascript: process.execPath,
  python: 'python3',
};

/** Runs a program as the first lines of it say, in the folder where its files are. */
export function runProgram(
  { language, fileName }: ProgramFile,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = {
    cwd: folder,
    env: { NODE_ENV: 'test' as const, PATH: process.env.PATH ?? '', ...env },
    timeout: 120_000,
  };
  return new Promise((resolve) => {
    execFile(commands[language] ?? '', [fileName], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr });
    });
  });
}
