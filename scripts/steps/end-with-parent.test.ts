import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';

const hook = path.join(import.meta.dirname, 'end-with-parent.mjs');

/** Forks a process of its own, as Next's dev server does to list the pages of a route, and passes its answer on. */
const forking = `
  const { fork } = await import('node:child_process');
  const script = "process.once('message', () => setTimeout(() => process.send('done'), 100))";
  const child = fork('-e', [script], { execArgv: [...process.execArgv.slice(0, 2)] });
  child.send('begin');
  child.on('message', (answer) => { process.send(answer); child.disconnect(); });
  child.on('exit', () => process.send('gone'));`;

let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

function start(script: string): ChildProcess {
  child = spawn(process.execPath, ['--import', hook, '--input-type=module', '-e', script], {
    env: { ...process.env, PORTAL_PARENT: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return child;
}

test('a process ends with the one that started it', async () => {
  const started = start("process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000);");
  setTimeout(() => started.disconnect(), 300);
  expect(await once(started, 'exit')).toEqual([7, null]);
});

test('what that process forks in turn lives until it has answered', async () => {
  expect(await once(start(forking), 'message')).toEqual(['done', undefined]);
});
