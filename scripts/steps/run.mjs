// Used before anything is installed: Node built-ins only, and Node 20.9 must be able to run it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeSiteArgument } from '../../lib/env/folders.mjs';

// Before any child is given this environment.
takeSiteArgument();

const signals = ['SIGINT', 'SIGTERM'];

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every child finds the installed tools first, and none of them reports usage to anybody. */
export const childEnv = {
  ...process.env,
  PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  NEXT_TELEMETRY_DISABLED: '1',
  REDOCLY_TELEMETRY: 'off',
};

/**
 * Runs a command to its end with its output shown. Whoever ends this process meanwhile ends the command too.
 *
 * @returns its exit code
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...childEnv, ...env },
      // On Windows what npm installs are scripts of the shell.
      shell: process.platform === 'win32' && !path.isAbsolute(command),
    });
    let endedBy;
    const pass = (signal) => {
      endedBy = signal;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    const settle = (done) => {
      for (const signal of signals) process.off(signal, pass);
      done();
    };
    child.on('error', (error) => settle(() => reject(error)));
    child.on('exit', (code) =>
      settle(() => (endedBy ? reject(new StepError(`Ended by ${endedBy}.`)) : resolve(code ?? 1))),
    );
  });
}

/** Runs a command to its end, with what it writes on standard error shown. @returns its exit code and what it wrote */
export function output(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: childEnv, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, text }));
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
    if (error.code === 'ENOSPC') console.error('✗ The disk is full; nothing was changed.');
    else console.error(error instanceof StepError ? `✗ ${error.message}` : error);
    process.exit(1);
  }
}
