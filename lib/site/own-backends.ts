import { getSettings } from '../env/index.ts';
import { type Backend, type Backends, resolveBackends } from './backends.ts';
import { getSite } from './index.ts';

let backends: Backends | undefined;

/** Who answers the console's calls of an API of this site; `undefined`: the portal's mock. */
export function backendOf(api: string): Backend | undefined {
  backends ??= resolveBackends(getSite(), getSettings(), process.env);
  return backends.get(api);
}
