import { type ErrorCodeName, errorCodes } from './app-error.ts';

type Retry = 'never' | 'after-change' | 'with-backoff' | 'after-retry-after';

/** What a reader is told of a code; CommonMark. */
interface Explanation {
  readonly description: string;
  readonly cause: string;
  readonly resolution: string;
  readonly retry: Retry;
}

/** The codes that only the portal itself answers with; those it shares with the API stand in the description. */
const explanations = {
  cross_site_refused: {
    description:
      'The portal refused a call to its console that did not come from one of its own pages. Nothing was sent.',
    cause:
      'The request carried no `Origin` or `Sec-Fetch-Site` of this portal: it came from another site, from a script outside a browser, or through an address of the portal that is not its public one.',
    resolution:
      'Open the portal at its public address and send from there. From your own code call the API itself: the console is not an API.',
    retry: 'never',
  },
  destination_refused: {
    description: 'The portal refused to call an address. Nothing was sent.',
    cause:
      'The URL is not that of an operation of this portal, or names another host, scheme, port or a user.',
    resolution: 'Send to the server that the page offers. The console calls the sandbox and nothing else.',
    retry: 'never',
  },
  request_timeout: {
    description:
      'The request did not arrive whole within 10 seconds, so the portal stopped waiting. Nothing was sent.',
    cause: 'The connection is slow or was interrupted while the body was sent.',
    resolution: 'Send again, over a better connection or with a smaller body.',
    retry: 'with-backoff',
  },
  headers_too_large: {
    description: 'The header fields of the request hold more than 16 KiB. Nothing was sent.',
    cause: 'A very long URL, a long token, or cookies of other applications on the same host.',
    resolution: 'Shorten the fields, put long values into the body, or delete the cookies of this host.',
    retry: 'after-change',
  },
  sandbox_unreachable: {
    description: 'The portal could not connect to the sandbox, so the operation was not tried.',
    cause: 'The sandbox is being started again, or is down.',
    resolution: 'Wait some seconds and send again. Pages and search go on without the sandbox.',
    retry: 'with-backoff',
  },
  sandbox_invalid_response: {
    description: 'What the sandbox sent is not a whole, valid HTTP response.',
    cause: 'The sandbox broke off its answer, or sent more than 16 KiB or 100 fields of headers.',
    resolution:
      'Send again. A request that creates something may have been carried out: use an `Idempotency-Key`, or look before you repeat it.',
    retry: 'with-backoff',
  },
  sandbox_timeout: {
    description:
      'The sandbox did not answer in time: 3 seconds to connect, 10 to begin, 5 between parts, 15 in all.',
    cause: 'The sandbox is busy, or the answer is a stream that does not end by itself.',
    resolution:
      'What arrived until then is shown. Send again, and ask for less in one request. A request that creates something may have been carried out: use an `Idempotency-Key`.',
    retry: 'with-backoff',
  },
  overloaded: {
    description: 'Too many visitors send requests at the moment, so the portal did not send this one.',
    cause: 'The number of calls under way at one time is limited for all visitors together.',
    resolution: 'Wait for as long as `Retry-After` says, then send again.',
    retry: 'after-retry-after',
  },
} as const satisfies Partial<Record<ErrorCodeName, Explanation>>;

/** In the form of a description's `x-errors`, for the pages at `/errors/<code>` that a problem's `type` leads to. */
export const portalErrors = Object.entries(explanations).map(([code, explanation]) => ({
  code,
  ...errorCodes[code as keyof typeof explanations],
  ...(explanation as Explanation),
}));
