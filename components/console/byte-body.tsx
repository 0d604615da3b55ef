import { encodeBase64 } from '#lib/request/base64.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { DownloadLink } from './download-link.tsx';
import { downloadName } from './download-name.ts';
import { imageTypeOf, largestImage } from './image-type.ts';
import { size } from './words.ts';

/** Bytes that are no text: an image where they are one, and a download. */
export function ByteBody(props: { bytes: Uint8Array; mediaType: string; disposition: string | undefined }) {
  const { bytes, mediaType, disposition } = props;
  const type = imageTypeOf(bytes);
  return (
    <>
      {type !== undefined && bytes.length <= largestImage && (
        <img
          className="response-image"
          alt={words.responseBody}
          src={`data:${type};base64,${encodeBase64(bytes)}`}
        />
      )}
      <p className="quiet">
        {`${say(words.thatAreNoText, { size: size(bytes.length) })} `}
        <DownloadLink bytes={bytes} name={downloadName(type ?? mediaType, false, disposition)} />
      </p>
    </>
  );
}
