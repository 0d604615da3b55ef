import { useEffect, useState } from 'react';
import { encodeBase64 } from '#lib/request/base64.ts';
import { size } from './words.ts';

/** First bytes by which an image is known, whatever its Content-Type says. SVG and HTML are none of them (R8). */
const images: readonly { readonly type: string; readonly start: readonly (number | undefined)[] }[] = [
  { type: 'image/png', start: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', start: [0x47, 0x49, 0x46, 0x38] },
  {
    type: 'image/webp',
    start: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  },
];

const largestImage = 512 * 1024;

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

export function imageTypeOf(bytes: Uint8Array): string | undefined {
  return images.find(({ start }) => start.every((byte, index) => byte === undefined || bytes[index] === byte))
    ?.type;
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
