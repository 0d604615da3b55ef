import { essenceOf } from '#lib/request/media-types.ts';
import type { HttpRequest } from '#lib/request/types.ts';
import { words } from '#words/console.ts';
import { copyText } from '../ui/copy.ts';
import { BodyFigure } from './body-figure.tsx';
import { ByteBody } from './byte-body.tsx';
import { headerOf } from './call.ts';
import { layOutLines } from './json-lines.ts';

/** The body of the request that was sent, as it went over the wire. */
export function SentBody({ request }: { request: HttpRequest | undefined }) {
  const { body } = request ?? {};
  if (!request || body === undefined || body.length === 0)
    return <p className="quiet">{words.sentWithoutBody}</p>;
  const type = essenceOf(headerOf(request.headers, 'content-type') ?? '');
  if (typeof body !== 'string') return <ByteBody bytes={body} mediaType={type} disposition={undefined} />;
  const json = layOutLines(body);
  const lines = json ?? body.split('\n');
  return (
    <BodyFigure
      text={body}
      lines={lines}
      view="Text"
      isJson={json !== undefined}
      isShort={lines.length <= 3}
      isWhole
      isTabbed={false}
      actions={null}
      onCopy={(button) => void copyText(body, button)}
    />
  );
}
