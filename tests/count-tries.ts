import { afterEach } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How often the test was tried again; `npm test` names those that passed only then. */
    retries?: number;
  }
}

afterEach(({ task }) => {
  const { retryCount = 0 } = task.result ?? {};
  if (retryCount > 0) task.meta.retries = retryCount;
});
