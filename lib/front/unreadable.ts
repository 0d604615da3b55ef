import { withoutBase } from '../env/base-path.ts';
import { allowedMethods } from './check.ts';
import type { Refusal } from './target.ts';

/** A request that node's parser gave up on → why. Unknown methods end here too, since the parser knows a fixed list. */
export function unreadableRequest(
  error: { readonly code?: string | undefined; readonly rawPacket?: Buffer },
  basePath = '',
): Refusal {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return { code: 'headers_too_large', detail: 'The request fields may hold 16 KiB.' };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { code: 'request_timeout', detail: 'Send the whole request within 10 seconds.' };
    case 'HPE_INVALID_METHOD':
      return {
        code: 'method_not_allowed',
        detail: 'This address does not take that method.',
        headers: { Allow: allowedMethods(withoutBase(targetOf(error.rawPacket), basePath)).join(', ') },
      };
    default:
      return { code: 'invalid_request', detail: 'This is not a valid HTTP request.' };
  }
}

function targetOf(packet: Buffer | undefined): string {
  return /^\S+ (\/\S*) HTTP\//.exec(packet?.subarray(0, 2048).toString('latin1') ?? '')?.[1] ?? '/';
}
