import { refuseScope, repeatSignUp, revalidate, walkPages } from './call-demos.ts';
import type { Demo } from './demo.ts';
import type { DemoName } from './demo-names.ts';
import { backOff, sendBurst } from './rate-demos.ts';

export const demos: Readonly<Record<DemoName, Demo>> = {
  'rate-limit': sendBurst,
  backoff: backOff,
  pagination: walkPages,
  etag: revalidate,
  scope: refuseScope,
  idempotency: repeatSignUp,
};
