import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isPostgresUrl } from './store/store.ts';

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where the portal stands, whose pages problems lead to: PUBLIC_ORIGIN and BASE_PATH. */
  readonly portalUrl: string;
  /** `postgres://…` or the path of an SQLite file. */
  readonly database: string;
  readonly redisUrl: string | undefined;
  readonly trustedProxyHops: number;
  /** Path of the description. */
  readonly openapi: string;
  readonly logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const root = fileURLToPath(new URL('..', import.meta.url));
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Every setting that is wrong, each in one line. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

function readInteger(
  env: Environment,
  name: string,
  fallback: number,
  most: number,
  faults: string[],
): number {
  const text = env[name] || String(fallback);
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  faults.push(`${name} must be a whole number from 0 to ${most}.`);
  return fallback;
}

function readOrigin(env: Environment, name: string, fallback: string, faults: string[]): string {
  const text = env[name] || fallback;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !text.includes('?'))
    return url.origin;
  faults.push(`${name} must be an http or https origin, such as https://developers.example.com.`);
  return fallback;
}

function readBasePath(env: Environment, faults: string[]): string {
  const text = env.BASE_PATH || '';
  if (!/^(?:\/[\w-]+)*$/.test(text))
    faults.push('BASE_PATH must be a path such as /docs, without a / at its end.');
  return text;
}

/** The value of a URL setting is never repeated in a message: it may hold a password. */
function readUrl(env: Environment, name: string, protocols: RegExp, example: string, faults: string[]) {
  const text = env[name];
  if (!text) return undefined;
  // `postgres:name` is a URL too, without a host, and no way to write one of these.
  if (/^[a-z]+:\/\//i.test(text) && URL.canParse(text) && protocols.test(new URL(text).protocol)) return text;
  faults.push(`${name} must be a URL such as ${example}.`);
  return undefined;
}

function locationOf(database: string): string {
  return database.startsWith('file:') ? fileURLToPath(database) : database;
}

function readHost(env: Environment, faults: string[]): string {
  const host = env.HOST || '127.0.0.1';
  if (isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(host)) return host;
  faults.push('HOST must be an address or a host name.');
  return host;
}

function readLogLevel(env: Environment, faults: string[]): string {
  const level = env.LOG_LEVEL || 'info';
  if (!logLevels.includes(level)) faults.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  return level;
}

/** Reads the environment. Throws `SettingsError` with everything that is wrong with it. */
export function readSettings(env: Environment): Settings {
  const faults: string[] = [];
  const database = readUrl(
    env,
    'DATABASE_URL',
    /^(postgres(ql)?|file):$/,
    'postgres://user@host:5432/name',
    faults,
  );
  if (database !== undefined && /^file:.*\/$/i.test(new URL(database).href))
    faults.push('DATABASE_URL must name a file, not a folder.');
  const settings: Settings = {
    host: readHost(env, faults),
    port: readInteger(env, 'SANDBOX_PORT', 4010, 65_535, faults),
    portalUrl: readOrigin(env, 'PUBLIC_ORIGIN', 'http://localhost:3000', faults) + readBasePath(env, faults),
    database: locationOf(database ?? pathToFileURL(`${root}.data/sandbox.db`).href),
    redisUrl: readUrl(env, 'REDIS_URL', /^rediss?:$/, 'redis://host:6379', faults),
    trustedProxyHops: readInteger(env, 'TRUSTED_PROXY_HOPS', 0, 10, faults),
    openapi: resolve(env.OPENAPI_DIR || `${root}openapi`, 'kynetra.yaml'),
    logLevel: readLogLevel(env, faults),
  };
  if (faults.length > 0) throw new SettingsError(faults);
  return settings;
}

/** Whether several processes can share the store while each counts requests for itself. */
export function countsAlone(settings: Settings): boolean {
  return isPostgresUrl(settings.database) && settings.redisUrl === undefined;
}
