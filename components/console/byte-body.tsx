import { encodeBase64 } from '#lib/request/base64.ts';
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
          alt="Response body"
          src={`data:${type};base64,${encodeBase64(bytes)}`}
        />
      )}
      <p className="quiet">
        {`${size(bytes.length)} that are no text. `}
        <DownloadLink bytes={bytes} name={downloadName(type ?? mediaType, false, disposition)} />
      </p>
    </>
  );
}
