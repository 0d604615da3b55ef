import { type ErrorCodeName, errorCodes } from './app-error.ts';

type Retry = 'never' | 'after-change' | 'with-backoff' | 'after-retry-after';

/** What a reader is told of a code; CommonMark. */
interface Explanation {
  readonly description: string;
  readonly cause: string;
  readonly resolution: string;
  readonly retry: Retry;
}

/** Every code that the portal itself answers with. Where the main API's description explains one too, that goes first. */
const explanations = {
  invalid_request: {
    description:
      'The portal could not read the request, or something in it is not allowed. Nothing was sent.',
    cause:
      'A value is missing, malformed or too long, or the request holds something that has no place there.',
    resolution:
      'Read `detail` and, where it is there, `errors`: they name what is wrong. Mend it and send again.',
    retry: 'after-change',
  },
  production_key_refused: {
    description:
      'The request held a production key, which the portal never passes on. Nothing was sent or logged.',
    cause: 'A credential begins with one of the prefixes that this portal refuses.',
    resolution:
      'Use a key that is made for trying. If the key was typed into a page, think about replacing it.',
    retry: 'after-change',
  },
  not_found: {
    description: 'The portal has no such page, API or operation.',
    cause: 'The address was mistyped or cut off, or what stood there has another name now.',
    resolution:
      'Search for it, or begin at the home page. Permanent links (`/go/…`) outlive a change of name.',
    retry: 'never',
  },
  method_not_allowed: {
    description: 'The address does not take that HTTP method.',
    cause: 'Pages are read with GET and HEAD; few addresses take POST.',
    resolution: 'Use one of the methods that the `Allow` field names.',
    retry: 'after-change',
  },
  payload_too_large: {
    description: 'The body of the request is larger than 1 MiB. Nothing was sent.',
    cause: 'The portal passes on bodies of 1 MiB at most.',
    resolution: 'Send a smaller body from here, or call the API itself.',
    retry: 'after-change',
  },
  unsupported_media_type: {
    description: 'The portal does not read a body of this media type or encoding. Nothing was sent.',
    cause:
      'The `Content-Type` is not one that the address or the operation takes, or the body is compressed.',
    resolution:
      'Send one of the media types that the page of the operation names, without a content encoding.',
    retry: 'after-change',
  },
  rate_limited: {
    description: 'This portal has had too many requests from your address, and did not pass this one on.',
    cause: 'Calls of the console, new keys and tools of the MCP server are counted by the minute.',
    resolution: 'Wait for as long as `Retry-After` says, then send again.',
    retry: 'after-retry-after',
  },
  internal_error: {
    description: 'The portal failed at something that it should have been able to do.',
    cause: 'A fault of the portal, not of your request.',
    resolution: 'Send again. If it happens every time, tell those who run this portal what you did.',
    retry: 'with-backoff',
  },
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
    resolution:
      'Send to the server that the page offers. The console calls the backend of the API and nothing else.',
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
    description: 'The portal could not connect to the backend of the API, so the operation was not tried.',
    cause: 'The backend is being started again, is down, or cannot be reached from where the portal runs.',
    resolution: 'Wait some seconds and send again. Pages and search go on without the backend.',
    retry: 'with-backoff',
  },
  sandbox_invalid_response: {
    description: 'What the backend of the API sent is not a whole, valid HTTP response.',
    cause: 'The backend broke off its answer, or sent more than 16 KiB or 100 fields of headers.',
    resolution:
      'Send again. A request that creates something may have been carried out: use an `Idempotency-Key`, or look before you repeat it.',
    retry: 'with-backoff',
  },
  sandbox_timeout: {
    description:
      'The backend of the API did not answer in time. Where the site sets nothing else, that is 3 seconds to connect, 10 to begin, 5 between parts, 15 in all.',
    cause: 'The backend is busy, or the answer is a stream that does not end by itself.',
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
} as const satisfies Record<ErrorCodeName, Explanation>;

/** In the form of a description's `x-errors`, for the pages at `/errors/<code>` that a problem's `type` leads to. */
export const portalErrors = Object.entries(explanations).map(([code, explanation]) => ({
  code,
  ...errorCodes[code as keyof typeof explanations],
  ...(explanation as Explanation),
}));

/** Whether it is one of these that only a backend can be the reason for: a portal whose APIs all have mocks never sends it. */
export function isOfBackends(error: { readonly code: string; readonly status: number }): boolean {
  return portalErrors.some((each) => each === error) && (error.status === 502 || error.status === 504);
}
