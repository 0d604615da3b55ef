import { existsSync } from 'node:fs';
import { type Logger, pino } from 'pino';
import { createApp } from './app.ts';
import { systemClock } from './clock.ts';
import { loadDescription } from './contract/description.ts';
import { InProcessLimiter } from './limits/in-process.ts';
import { RedisLimiter } from './limits/redis.ts';
import { createListener } from './listener.ts';
import { describeFault } from './middleware/errors.ts';
import { countsAlone, readSettings, type Settings, SettingsError } from './settings.ts';
import { drain } from './shutdown.ts';
import { cleanUp } from './store/clean-up.ts';
import { openStore } from './store/store.ts';
import { UsageRecorder } from './store/usage.ts';

function settingsOrExit(): Settings {
  try {
    const settings = readSettings(process.env);
    if (existsSync(settings.openapi)) return settings;
    throw new SettingsError([`OPENAPI_DIR holds no kynetra.yaml: ${settings.openapi}`]);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const fault of error.faults) console.error(fault);
    process.exit(1);
  }
}

/** Runs a job again and again, each time after the one before has ended. Failures are logged and change nothing. */
function repeat(seconds: number, job: () => Promise<void>, onFault: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(() => job().catch(onFault).finally(next), seconds * 1000);
    timer.unref();
  };
  next();
  return () => clearTimeout(timer);
}

/** Lines of JSON on standard output. A log that cannot be written (a full disk) must not stop the service. */
function createLogger(level: string): Logger {
  const destination = pino.destination({ dest: 1, sync: true });
  destination.on('error', () => {});
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

function start(settings: Settings): void {
  const logger = createLogger(settings.logLevel);
  const store = openStore(settings.database);
  const limiter = settings.redisUrl
    ? new RedisLimiter(settings.redisUrl)
    : new InProcessLimiter({ clock: systemClock.monotonic });
  const usage = new UsageRecorder(store, systemClock);
  let isDraining = false;
  const app = createApp({
    description: loadDescription(settings.openapi),
    store,
    limiter,
    usage,
    logger,
    portalUrl: settings.portalUrl,
    trustedProxyHops: settings.trustedProxyHops,
    isDraining: () => isDraining,
  });
  const server = createListener(app);
  const onFault = (error: unknown) => logger.error({ fault: describeFault(error) }, 'background job failed');
  const stops = [
    repeat(1, () => usage.flush(), onFault),
    repeat(60, () => cleanUp(store, Date.now()), onFault),
  ];

  const stop = async () => {
    // The second signal does not wait.
    if (isDraining) process.exit(1);
    isDraining = true;
    logger.info('stopping');
    await drain(server);
    for (const end of stops) end();
    await usage.flush();
    await Promise.all([limiter.close(), store.close()]);
    logger.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(`The sandbox cannot listen on ${settings.host}:${settings.port}: ${error.code}`);
    process.exit(1);
  });
  server.listen(settings.port, settings.host, () => {
    const { port } = server.address() as { port: number };
    logger.info({ host: settings.host, port }, 'listening');
    if (countsAlone(settings)) {
      logger.warn('rate limits are counted in this process: set REDIS_URL before you start a second one');
    }
    // Opens and migrates the store now rather than with the first request; /readyz tells when it is done.
    void store.isReady();
  });
}

start(settingsOrExit());
