import { Redis } from 'ioredis';
import { unavailable } from '../errors.ts';
import { type Count, type Decision, decide, type Limiter, type Quota } from './limiter.ts';

/**
 * KEYS[1] the subject; ARGV: whether to take, then limit and window (µs) of each quota.
 * Returns for each quota the admissions within it and the µs until the decisive one leaves (see `decisiveRank`).
 * Redis runs a script alone and on its own clock, so that all processes see one order of admissions. A score is
 * never reused: should the clock stand still or step back, time goes on by a microsecond for each admission.
 */
const script = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
local newest = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
if newest[2] and tonumber(newest[2]) >= now then now = tonumber(newest[2]) + 1 end
local answer, full, longest = {}, false, 0
for i = 2, #ARGV, 2 do
  local limit, window = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
  local count = redis.call('ZCOUNT', KEYS[1], string.format('(%.0f', now - window), '+inf')
  local rank = math.min(count, limit)
  local wait = 0
  if rank > 0 then
    local entry = redis.call('ZRANGE', KEYS[1], -rank, -rank, 'WITHSCORES')
    wait = tonumber(entry[2]) + window - now
  end
  if count >= limit then full = true end
  if window > longest then longest = window end
  answer[#answer + 1] = count
  answer[#answer + 1] = wait
end
if ARGV[1] == '1' and not full then
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - longest))
  redis.call('ZADD', KEYS[1], string.format('%.0f', now), string.format('%.0f', now))
  redis.call('PEXPIRE', KEYS[1], math.ceil(longest / 1000))
end
return answer
`;

interface ScriptedRedis extends Redis {
  admit(key: string, ...values: (string | number)[]): Promise<number[]>;
}

/** Counts in Redis, for several processes on one store. */
export class RedisLimiter implements Limiter {
  readonly #redis: ScriptedRedis;

  constructor(url: string) {
    const redis = new Redis(url, {
      // Refuse at once rather than hold requests while Redis is away (see `Limiter`).
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      commandTimeout: 1_000,
      retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
      keyPrefix: 'kynetra:limit:',
    });
    // Every command already answers with its own error.
    redis.on('error', () => {});
    redis.defineCommand('admit', { numberOfKeys: 1, lua: script });
    this.#redis = redis as ScriptedRedis;
  }

  take(subject: string, quotas: readonly Quota[]): Promise<Decision> {
    return this.#decide(subject, quotas, true);
  }

  peek(subject: string, quotas: readonly Quota[]): Promise<Decision> {
    return this.#decide(subject, quotas, false);
  }

  async isReady(): Promise<boolean> {
    return this.#redis.ping().then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
  }

  async #decide(subject: string, quotas: readonly Quota[], isTaking: boolean): Promise<Decision> {
    const windows = quotas.flatMap(({ limit, window }) => [limit, window * 1_000_000]);
    let answer: number[];
    try {
      answer = await this.#redis.admit(subject, isTaking ? 1 : 0, ...windows);
    } catch (error) {
      throw unavailable('Requests cannot be counted just now.', 1, error);
    }
    const counts = quotas.map(
      (_, i): Count => ({ count: answer[i * 2] ?? 0, wait: (answer[i * 2 + 1] ?? 0) / 1_000_000 }),
    );
    return decide(quotas, counts, isTaking);
  }
}
