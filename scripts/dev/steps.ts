import { type ChildProcess, fork, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { dataPath } from '#lib/env/data-path.ts';

/** What is wrong, a line each. */
export type Faults = readonly string[];

/** A quarter of a step's time would go into compiling the same modules again. */
const environment = () => ({ ...process.env, NODE_COMPILE_CACHE: dataPath('compile-cache') });

let catalogProcess: ChildProcess | undefined;

/** Begins to load what makes a catalog, so that the first edit finds it ready. */
export function prepareCatalog(): ChildProcess {
  if (catalogProcess?.connected) return catalogProcess;
  const started = fork('scripts/dev/catalog-process.ts', {
    env: environment(),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  catalogProcess = started;
  return started;
}

/** Makes the catalog anew, and all that follows from the site's configuration, descriptions and texts. */
export async function renewCatalog(): Promise<Faults> {
  const child = prepareCatalog();
  const answer = await new Promise<string>((resolve) => {
    const finish = (text: string) => {
      child.off('message', finish).off('exit', end);
      resolve(text);
    };
    const end = () => finish('The catalog could not be made: what makes it has ended.');
    child.once('message', finish).once('exit', end).send('make');
  });
  return tell(answer);
}

/** Says it in the terminal, too. */
export function tell(text: string): Faults {
  if (text !== '') process.stderr.write(`${text.trimEnd()}\n`);
  return text.split('\n').filter((line) => line !== '');
}

/** Whether all that texts lead to and name is there, in a process of its own that leaves the machine to the page. */
export function checkLinks(): { readonly faults: Promise<Faults>; end(): void } {
  const child = spawn(process.execPath, ['scripts/links.ts', '--check'], {
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (child.pid !== undefined) setPriority(child.pid, 10);
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const faults = new Promise<Faults>((resolve) => {
    child.once('close', (code) => resolve(code === 0 || code === null ? [] : tell(text)));
  });
  return { faults, end: () => child.kill() };
}
