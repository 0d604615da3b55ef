import { useEffect, useState } from 'react';
import { encodeBase64 } from '#lib/request/base64.ts';
import { imageTypeOf, largestImage } from './image-type.ts';
import { size } from './words.ts';

/** Bytes that are no text: an image where they are one, and a download. */
export function ByteBody({ bytes }: { bytes: Uint8Array }) {
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
        <DownloadLink bytes={bytes} />
      </p>
    </>
  );
}

function DownloadLink({ bytes }: { bytes: Uint8Array }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    // Never with a type of the server's: a page of this origin must not come of it.
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return (
    <a className="link-button" href={address} download="response.bin">
      Download
    </a>
  );
}
