import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsError } from './parse.ts';

describe('parseSettings', () => {
  it('needs nothing to be set', () => {
    expect(parseSettings({})).toEqual({
      port: 3000,
      audience: 'public',
      publicOrigin: 'http://localhost:3000',
      basePath: '',
      portalUrl: 'http://localhost:3000',
      sandboxOrigin: 'http://localhost:4010',
      isSandboxEmbedded: true,
      sandboxPort: 4010,
      sandboxAddresses: [],
      databaseUrl: undefined,
      redisUrl: undefined,
      trustedProxyHops: 0,
      tryCallsPerMinute: 60,
      sandboxKeysPerMinute: 10,
    });
  });

  it('takes an empty setting for one that is unset', () => {
    const empty = { PORT: '', PUBLIC_ORIGIN: '', SANDBOX_ORIGIN: '', OPENAPI_DIR: '', DATABASE_URL: '' };
    expect(parseSettings(empty)).toEqual(parseSettings({}));
  });

  it('lets the ports make the addresses', () => {
    const settings = parseSettings({ PORT: '8080', SANDBOX_PORT: '8081' });
    expect(settings.publicOrigin).toBe('http://localhost:8080');
    expect(settings.sandboxOrigin).toBe('http://localhost:8081');
  });

  it.each([
    [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535'],
    [{ PORT: '3000x' }, 'PORT must'],
    [{ AUDIENCE: 'staff' }, 'AUDIENCE must be "public" or "internal"'],
    [{ PORT: '70000' }, 'PORT must'],
    [{ PUBLIC_ORIGIN: 'docs.test' }, 'PUBLIC_ORIGIN must be an origin'],
    [{ PUBLIC_ORIGIN: 'https://docs.test/base' }, 'PUBLIC_ORIGIN must be an origin'],
    [{ DATABASE_URL: 'mysql://root:pw@db/x' }, 'DATABASE_URL must be a URL that starts with postgres://'],
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL must be a URL that starts with redis://'],
    [{ TRUSTED_PROXY_HOPS: '-1' }, 'TRUSTED_PROXY_HOPS must be a whole number from 0 to 10'],
    [{ SANDBOX_ADDRESSES: '10.0.0.1, evil.test' }, 'SANDBOX_ADDRESSES must be IP addresses'],
    [{ SANDBOX_ADDRESSES: '1.2.3' }, 'SANDBOX_ADDRESSES must be IP addresses'],
    [{ SANDBOX_ADDRESSES: '999.1.1.1' }, 'SANDBOX_ADDRESSES must be IP addresses'],
    [{ SANDBOX_ADDRESSES: ':::' }, 'SANDBOX_ADDRESSES must be IP addresses'],
    [{ SANDBOX_ADDRESSES: 'a' }, 'SANDBOX_ADDRESSES must be IP addresses'],
    [{ SANDBOX_ADDRESSES: '1.2.3.4,' }, 'SANDBOX_ADDRESSES must be IP addresses'],
    [{ SANDBOX_ADDRESSES: '1.2.3.4/32' }, 'SANDBOX_ADDRESSES must be IP addresses'],
    [{ DATABASE_URL: 'postgres:name' }, 'DATABASE_URL must be a URL that starts with postgres://'],
    [{ REDIS_URL: 'redis:' }, 'REDIS_URL must be a URL that starts with redis://'],
    [{ DATABASE_URL: 'file:///' }, 'DATABASE_URL must name a file'],
    [{ PORT: '4010' }, 'SANDBOX_PORT must differ from PORT'],
  ])('says in one line what is wrong with %o', (env, line) => {
    expect(() => parseSettings(env)).toThrow(line);
    try {
      parseSettings(env);
    } catch (error) {
      expect((error as SettingsError).message).not.toContain('pw');
      expect((error as SettingsError).faults).toHaveLength(1);
    }
  });

  it('names every wrong setting at once', () => {
    try {
      parseSettings({ PORT: 'x', REDIS_URL: 'x', TRUSTED_PROXY_HOPS: 'x' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SettingsError);
      expect((error as SettingsError).faults).toHaveLength(3);
    }
  });
});
