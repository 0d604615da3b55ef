import { isIP } from 'node:net';
import { parseBasePath } from './base-path.ts';

/** What the environment says, checked. Every setting is optional; sites/portal (Deployment) lists them. */
export interface Settings {
  readonly port: number;
  /** For whom the portal is: only `internal` shows what descriptions mark as internal. */
  readonly audience: 'public' | 'internal';
  /** Scheme, host and port that visitors see; the one value an `Origin` header is compared with. */
  readonly publicOrigin: string;
  /** Where the portal stands below that: empty, or such as `/docs`. */
  readonly basePath: string;
  /** Both: what is put before the path of a page to name it from elsewhere. */
  readonly portalUrl: string;
  /** The backend of the APIs whose origin the site declares as `sandbox`. */
  readonly sandboxOrigin: string;
  /** Whether that is the one that `npm start` runs, because SANDBOX_ORIGIN is unset. */
  readonly isSandboxEmbedded: boolean;
  readonly sandboxPort: number;
  /** Addresses that the sandbox's name may resolve to; empty: those of the kind found first (see lib/proxy/address.ts). */
  readonly sandboxAddresses: readonly string[];
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly trustedProxyHops: number;
  /** Console calls that one client may make in a minute. */
  readonly tryCallsPerMinute: number;
  /** Sandbox keys that one client may ask for in a minute. */
  readonly sandboxKeysPerMinute: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown with one line per wrong setting, each fit to be shown to the person who starts the portal. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

/**
 * Reads every setting from `env`. Values are never echoed into a fault, since a URL may hold a password.
 *
 * @throws SettingsError naming all settings at fault.
 */
export function parseSettings(env: Environment): Settings {
  const faults: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T, fallback: T): T => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    try {
      return parse(text);
    } catch (error) {
      faults.push(`${name} ${error instanceof Error ? error.message : 'is not valid'}`);
      return fallback;
    }
  };

  const port = read('PORT', (text) => integer(text, 1, 65_535), 3000);
  const sandboxPort = read('SANDBOX_PORT', (text) => integer(text, 1, 65_535), 4010);
  const publicOrigin = read('PUBLIC_ORIGIN', parseOrigin, `http://localhost:${port}`);
  const basePath = read('BASE_PATH', parseBasePath, '');
  const settings: Settings = {
    port,
    audience: read('AUDIENCE', audienceOf, 'public'),
    publicOrigin,
    basePath,
    portalUrl: publicOrigin + basePath,
    sandboxOrigin: read('SANDBOX_ORIGIN', parseOrigin, `http://localhost:${sandboxPort}`),
    isSandboxEmbedded: !env.SANDBOX_ORIGIN,
    sandboxPort,
    sandboxAddresses: read('SANDBOX_ADDRESSES', addresses, []),
    databaseUrl: read('DATABASE_URL', database, undefined),
    redisUrl: read('REDIS_URL', (text) => urlOf(text, ['redis:', 'rediss:']), undefined),
    trustedProxyHops: read('TRUSTED_PROXY_HOPS', (text) => integer(text, 0, 10), 0),
    tryCallsPerMinute: read('TRY_CALLS_PER_MINUTE', (text) => integer(text, 1, 1_000_000), 60),
    sandboxKeysPerMinute: read('SANDBOX_KEYS_PER_MINUTE', (text) => integer(text, 1, 1_000_000), 10),
  };

  if (faults.length === 0) faults.push(...conflicts(settings));
  if (faults.length > 0) throw new SettingsError(faults);
  return Object.freeze(settings);
}

function audienceOf(text: string): Settings['audience'] {
  if (text !== 'public' && text !== 'internal') throw new Error('must be "public" or "internal"');
  return text;
}

function integer(text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d{1,7}$/.test(text) || value < min || value > max)
    throw new Error(`must be a whole number from ${min} to ${max}`);
  return value;
}

/** One canonical `scheme://host[:port]`; a lone trailing slash is the only tolerance. */
export function parseOrigin(text: string): string {
  // Checked before `new URL`, which silently drops tabs, turns backslashes and forgives a missing slash.
  if (!/^https?:\/\/[^\s\\/?#@*]+\/?$/i.test(text) || !URL.canParse(text))
    throw new Error(
      'must be an origin such as https://sandbox.example.com: http or https, host and port, nothing else',
    );
  const url = new URL(text);
  if (!/^(?:\[.*\]|(?:[a-z0-9_]([\w-]*[a-z0-9_])?(?:\.|$))+)$/.test(url.hostname))
    throw new Error('must name a host that there can be');
  if (url.port === '0') throw new Error('must not name port 0');
  return url.origin;
}

function urlOf(text: string, protocols: readonly string[]): string {
  // `postgres:name` is a URL too, without a host.
  if (!/^[a-z]+:\/\//i.test(text) || !URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new Error(`must be a URL that starts with ${protocols[0]}//`);
  return text;
}

function database(text: string): string {
  const url = urlOf(text, ['postgres:', 'postgresql:', 'file:']);
  if (/^file:.*\/$/i.test(new URL(url).href)) throw new Error('must name a file, not a folder');
  return url;
}

function addresses(text: string): string[] {
  const list = text.split(',').map((entry) => entry.trim());
  if (!list.every((entry) => isIP(entry) !== 0)) throw new Error('must be IP addresses joined by commas');
  return list;
}

/** A portal whose sandbox is itself would call itself without end. */
function conflicts(settings: Settings): string[] {
  if (settings.isSandboxEmbedded && settings.sandboxPort === settings.port)
    return ['SANDBOX_PORT must differ from PORT'];
  const itself = isPortalItself(settings.sandboxOrigin, settings);
  return itself ? [`SANDBOX_ORIGIN must not be the portal itself (${itself})`] : [];
}

/** By which setting an origin is the portal's own; undefined for any other origin. */
export function isPortalItself(
  origin: string,
  { publicOrigin, port }: Pick<Settings, 'publicOrigin' | 'port'>,
): string | undefined {
  if (origin === publicOrigin) return 'PUBLIC_ORIGIN';
  const url = new URL(origin);
  return isLoopback(url.hostname) && portOf(url) === port ? 'PORT on this machine' : undefined;
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

function isLoopback(hostname: string): boolean {
  return (
    /^(localhost\.?|.+\.localhost\.?|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/i.test(hostname) ||
    hostname.startsWith('[::ffff:7f')
  );
}
