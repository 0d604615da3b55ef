import { words } from '#words/problems.ts';
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
      return { code: 'headers_too_large', detail: words.longFields };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { code: 'request_timeout', detail: words.sendSooner };
    case 'HPE_INVALID_METHOD':
      return {
        code: 'method_not_allowed',
        detail: words.noSuchMethod,
        headers: { Allow: allowedMethods(withoutBase(targetOf(error.rawPacket), basePath)).join(', ') },
      };
    default:
      return { code: 'invalid_request', detail: words.wrongHttp };
  }
}

function targetOf(packet: Buffer | undefined): string {
  return /^\S+ (\/\S*) HTTP\//.exec(packet?.subarray(0, 2048).toString('latin1') ?? '')?.[1] ?? '/';
}
