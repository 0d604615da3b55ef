const KiB = 1024;
const MiB = 1024 * KiB;

/**
 * The published limits of everything that the portal sends to a sandbox for a visitor: sizes in bytes, times in
 * milliseconds. The tests read them from here. What a JSON text may hold stands in packages/json/limits.ts.
 */
export const limits = {
  /** What a visitor sends. */
  requestBody: 1 * MiB,
  /** A body that has not arrived whole by then is answered with 408; the front closes slower peers at 10 s. */
  requestReceipt: 9_000,
  /** Bodies held in memory at one time, over all visitors. */
  requestBodiesAtOnce: 64 * MiB,
  /** The same of one client, so that nobody can hold all of it. */
  requestBodiesOfOne: 10 * MiB,
  /** Path and query of a call; no server reads a longer request line. */
  target: 16 * KiB,
  parameters: 100,
  /** Of a plain form, which sends those too that were left empty. */
  formFields: 1_000,
  headerValue: 4 * KiB,
  pathValue: 1024,

  /** What the sandbox answers. */
  responseBody: 2 * MiB,
  responseHeaders: 16 * KiB,
  responseHeaderFields: 100,
  /** Of status 1xx, before the answer itself. */
  interimAnswers: 16,
  connect: 3_000,
  firstByte: 10_000,
  idle: 5_000,
  total: 15_000,

  /** A stream of webhooks, in seconds: an inbox says at least every 15 that it is alive. */
  stream: { idle: 40, total: 600 },
  /** Calls of one client to inboxes, most of which are streams that begin anew. */
  inboxCallsPerMinute: 60,
  inboxCallsAtOnce: 6,

  /**
   * Per client; how often is a setting: TRY_CALLS_PER_MINUTE (60) and SANDBOX_KEYS_PER_MINUTE (10). A call counts when
   * it is sent: one refused before uses up none of them. The bytes of both count, those that came in and those answered.
   */
  callsAtOnce: 10,
  feedbackPerMinute: 20,
  bytesPerMinute: 20 * MiB,
  /** Over all clients. */
  callsAtOnceInAll: 100,
  /** Clients remembered at one time; the one unseen for longest is forgotten first. */
  clients: 10_000,
} as const;
