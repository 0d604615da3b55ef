// Used before anything is installed: Node built-ins only, and Node 20.9 must be able to run it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every child finds the installed tools first, and none of them reports usage to anybody. */
export const childEnv = {
  ...process.env,
  PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  NEXT_TELEMETRY_DISABLED: '1',
  REDOCLY_TELEMETRY: 'off',
};

/**
 * Runs a command to its end with its output shown.
 *
 * @returns its exit code
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...childEnv, ...env } });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** One line before a step and one after it, so that a person sees what takes long. */
export async function step(title, work) {
  const started = Date.now();
  console.log(`→ ${title} …`);
  const result = await work();
  console.log(`✓ ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return result;
}

/** A failure that the person can do something about; shown without a stack. */
export class StepError extends Error {}

/** The end of a script: whatever is thrown becomes one line and exit code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StepError ? `✗ ${error.message}` : error);
    process.exit(1);
  }
}
