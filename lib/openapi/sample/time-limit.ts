import vm from 'node:vm';

const holder: { task: unknown } = { task: undefined };
const context = vm.createContext(holder);
const script = new vm.Script('task()');

/**
 * What a function gives, or undefined where it takes longer than so many milliseconds. It is ended wherever it is: within
 * a regular expression too, which nothing else can end on the same thread.
 */
export function withinTime<T>(task: () => T, milliseconds: number): { readonly value: T } | undefined {
  const before = holder.task;
  holder.task = task;
  try {
    return { value: script.runInContext(context, { timeout: milliseconds }) as T };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  } finally {
    holder.task = before;
  }
}

/** Work in small steps took longer than it may. */
export class OutOfTime extends Error {}

/** To be called at each step; throws once so many milliseconds have gone by. */
export function timer(milliseconds: number): () => void {
  const end = performance.now() + milliseconds;
  return () => {
    if (performance.now() > end) throw new OutOfTime();
  };
}
