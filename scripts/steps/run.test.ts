import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';

const steps = import.meta.dirname;

function start(script: string, command = [process.execPath, '--input-type=module', '-e', script]) {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: steps,
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return { child, output: () => output };
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('whoever ends a script ends the command that it runs, and is told so in one line', async () => {
  const inner = 'console.log(process.pid); setInterval(() => {}, 1000)';
  const { child, output } = start(
    `import { main, run } from './run.mjs';
     await main(() => run(process.execPath, ['-e', ${JSON.stringify(inner)}]));`,
  );
  await expect.poll(output, { timeout: 30_000 }).toMatch(/^\d+\n/);
  const pid = Number.parseInt(output(), 10);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(output()).toBe(`${pid}\n✗ Ended by SIGINT.\n`);
  expect(isRunning(pid)).toBe(false);
});

test('a full disk is told in one line', async () => {
  const { child, output } = start(
    `import { writeFileSync } from 'node:fs';
     import { main } from './run.mjs';
     await main(() => writeFileSync('/dev/full', 'x'));`,
  );
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(output()).toBe('✗ The disk is full; nothing was changed.\n');
});

test('what npm has started ends with it, though the shell between them passes no signal on', async () => {
  const script = path.join(steps, 'end-with-npm.mjs');
  const inner = `import { endWithNpm } from '${script}';
    endWithNpm(() => { process.exit(0); }); console.log(process.pid); setInterval(() => {}, 1000);`;
  const { child, output } = start('', [
    'sh',
    '-c',
    `"${process.execPath}" --input-type=module -e "${inner}"; true`,
  ]);
  await expect.poll(output, { timeout: 30_000 }).toMatch(/^\d+\n/);
  const pid = Number.parseInt(output(), 10);
  child.kill('SIGKILL');
  await once(child, 'exit');
  for (let i = 0; i < 300 && isRunning(pid); i++) await sleep(100);
  expect(isRunning(pid)).toBe(false);
});
