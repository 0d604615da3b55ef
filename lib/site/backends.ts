import { type Environment, isPortalItself, parseOrigin, type Settings, SettingsError } from '../env/parse.ts';
import type { SettingDefinition } from './connection-definition.ts';
import type { ApiConfig, BackendConfig, SiteConfig } from './model.ts';

/** Who answers the calls of one API: what the site declares, with the values of this installation. */
export interface Backend {
  readonly api: string;
  readonly origin: string;
  /** Path prefix of the API on the origin. */
  readonly basePath: string;
  readonly addresses: readonly string[];
  /** Other origins at which access tokens for this API may be got. */
  readonly oauthOrigins: readonly string[];
  readonly timeouts: BackendConfig['timeouts'];
}

/** By the slug of the API; one that is not in it is answered by the mock. */
export type Backends = ReadonlyMap<string, Backend>;

type Known = Pick<
  Settings,
  'sandboxOrigin' | 'isSandboxEmbedded' | 'sandboxAddresses' | 'publicOrigin' | 'port'
>;

/**
 * The backends of a site.
 *
 * @throws SettingsError with a line for each that the environment should name and does not
 */
export function resolveBackends(
  site: Pick<SiteConfig, 'apis' | 'sandbox'>,
  settings: Known,
  env: Environment,
): Backends {
  const faults: string[] = [];
  const found = new Map<string, Backend>();
  for (const api of site.apis) {
    try {
      const backend = resolveBackend(api, site, settings, env);
      if (backend) found.set(api.slug, backend);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  if (faults.length > 0) throw new SettingsError(faults);
  return found;
}

function resolveBackend(
  { slug, backend, oauthOrigins }: ApiConfig,
  { sandbox }: Pick<SiteConfig, 'sandbox'>,
  settings: Known,
  env: Environment,
): Backend | undefined {
  if (backend === 'mock') return undefined;
  const isSandbox = backend.origin === 'sandbox';
  // Nothing is started, and nothing is named that would have been: nobody is there but the mock.
  if (isSandbox && settings.isSandboxEmbedded && sandbox === undefined) return undefined;
  const what = `the origin of the backend of "${slug}"`;
  const origin = isSandbox ? settings.sandboxOrigin : readOrigin(backend.origin, what, env);
  if (isPortalItself(origin, settings))
    throw new Error(`portal.config.ts: ${what} is the portal itself, which would call itself without end`);
  const { basePath, addresses, timeouts } = backend;
  return {
    api: slug,
    origin,
    basePath,
    addresses: addresses.length === 0 && isSandbox ? settings.sandboxAddresses : addresses,
    oauthOrigins,
    timeouts,
  };
}

function readOrigin(setting: SettingDefinition, what: string, env: Environment): string {
  if (typeof setting === 'string') return setting;
  const text = readSetting(setting, what, env);
  try {
    return parseOrigin(text);
  } catch (error) {
    throw new Error(`${setting.env} ${(error as Error).message}`);
  }
}

function readSetting(setting: SettingDefinition, what: string, env: Environment): string {
  if (typeof setting === 'string') return setting;
  const value = env[setting.env];
  if (!value) throw new Error(`${setting.env} must be set: portal.config.ts names it as ${what}`);
  return value;
}

/**
 * The fields that the portal's server adds to each call of an API. Secrets: nothing but the dialler reads them.
 *
 * @throws SettingsError with a line for each that the environment should hold and does not
 */
export function readBackendHeaders(
  { slug, backend }: ApiConfig,
  env: Environment,
): readonly (readonly [name: string, value: string])[] {
  if (backend === 'mock') return [];
  const faults: string[] = [];
  const fields = Object.entries(backend.headers).map(([name, setting]): [string, string] => {
    try {
      const value = readSetting(setting, `the field "${name}" of the backend of "${slug}"`, env);
      if (!/^[\x20-\x7e]+$/.test(value))
        throw new Error(`${nameOf(setting)} must be visible ASCII on one line`);
      return [name, value];
    } catch (error) {
      faults.push((error as Error).message);
      return [name, ''];
    }
  });
  if (faults.length > 0) throw new SettingsError(faults);
  return fields;
}

function nameOf(setting: SettingDefinition): string {
  return typeof setting === 'string' ? 'The value' : setting.env;
}
