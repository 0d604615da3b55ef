/** What the pages of the portal's own errors say (`/errors/<code>`); CommonMark. */
export const words = {
  invalid_request_description:
    'The portal could not read the request, or something in it is not allowed. Nothing was sent.',
  invalid_request_cause:
    'A value is missing, malformed or too long, or the request holds something that has no place there.',
  invalid_request_resolution:
    'Read `detail` and, where it is there, `errors`: they name what is wrong. Mend it and send again.',
  production_key_refused_description:
    'The request held a production key, which the portal never passes on. Nothing was sent or logged.',
  production_key_refused_cause: 'A credential begins with one of the prefixes that this portal refuses.',
  production_key_refused_resolution:
    'Use a key that is made for trying. If the key was typed into a page, think about replacing it.',
  not_found_description: 'The portal has no such page, API or operation.',
  not_found_cause: 'The address was mistyped or cut off, or what stood there has another name now.',
  not_found_resolution:
    'Search for it, or begin at the home page. Permanent links (`/go/…`) outlive a change of name.',
  method_not_allowed_description: 'The address does not take that HTTP method.',
  method_not_allowed_cause: 'Pages are read with GET and HEAD; few addresses take POST.',
  method_not_allowed_resolution: 'Use one of the methods that the `Allow` field names.',
  payload_too_large_description: 'The body of the request is larger than 1 MiB. Nothing was sent.',
  payload_too_large_cause: 'The portal passes on bodies of 1 MiB at most.',
  payload_too_large_resolution: 'Send a smaller body from here, or call the API itself.',
  unsupported_media_type_description:
    'The portal does not read a body of this media type or encoding. Nothing was sent.',
  unsupported_media_type_cause:
    'The `Content-Type` is not one that the address or the operation takes, or the body is compressed.',
  unsupported_media_type_resolution:
    'Send one of the media types that the page of the operation names, without a content encoding.',
  rate_limited_description:
    'This portal has had too many requests from your address, and did not pass this one on.',
  rate_limited_cause: 'Calls of the console, new keys and tools of the MCP server are counted by the minute.',
  rate_limited_resolution: 'Wait for as long as `Retry-After` says, then send again.',
  internal_error_description: 'The portal failed at something that it should have been able to do.',
  internal_error_cause: 'A fault of the portal, not of your request.',
  internal_error_resolution:
    'Send again. If it happens every time, tell those who run this portal what you did.',
  cross_site_refused_description:
    'The portal refused a call to its console that did not come from one of its own pages. Nothing was sent.',
  cross_site_refused_cause:
    'The request carried no `Origin` or `Sec-Fetch-Site` of this portal: it came from another site, from a script outside a browser, or through an address of the portal that is not its public one.',
  cross_site_refused_resolution:
    'Open the portal at its public address and send from there. From your own code call the API itself: the console is not an API.',
  destination_refused_description: 'The portal refused to call an address. Nothing was sent.',
  destination_refused_cause:
    'The URL is not that of an operation of this portal, or names another host, scheme, port or a user.',
  destination_refused_resolution:
    'Send to the server that the page offers. The console calls the backend of the API and nothing else.',
  request_timeout_description:
    'The request did not arrive whole within 10 seconds, so the portal stopped waiting. Nothing was sent.',
  request_timeout_cause: 'The connection is slow or was interrupted while the body was sent.',
  request_timeout_resolution: 'Send again, over a better connection or with a smaller body.',
  headers_too_large_description: 'The header fields of the request hold more than 16 KiB. Nothing was sent.',
  headers_too_large_cause:
    'A very long URL, a long token, or cookies of other applications on the same host.',
  headers_too_large_resolution:
    'Shorten the fields, put long values into the body, or delete the cookies of this host.',
  sandbox_unreachable_description:
    'The portal could not connect to the backend of the API, so the operation was not tried.',
  sandbox_unreachable_cause:
    'The backend is being started again, is down, or cannot be reached from where the portal runs.',
  sandbox_unreachable_resolution:
    'Wait some seconds and send again. Pages and search go on without the backend.',
  sandbox_invalid_response_description:
    'What the backend of the API sent is not a whole, valid HTTP response.',
  sandbox_invalid_response_cause:
    'The backend broke off its answer, or sent more than 16 KiB or 100 fields of headers.',
  sandbox_invalid_response_resolution:
    'Send again. A request that creates something may have been carried out: use an `Idempotency-Key`, or look before you repeat it.',
  sandbox_timeout_description:
    'The backend of the API did not answer in time. Where the site sets nothing else, that is 3 seconds to connect, 10 to begin, 5 between parts, 15 in all.',
  sandbox_timeout_cause: 'The backend is busy, or the answer is a stream that does not end by itself.',
  sandbox_timeout_resolution:
    'What arrived until then is shown. Send again, and ask for less in one request. A request that creates something may have been carried out: use an `Idempotency-Key`.',
  overloaded_description:
    'Too many visitors send requests at the moment, so the portal did not send this one.',
  overloaded_cause: 'The number of calls under way at one time is limited for all visitors together.',
  overloaded_resolution: 'Wait for as long as `Retry-After` says, then send again.',
} as const;
