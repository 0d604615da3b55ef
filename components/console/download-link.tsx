import { useEffect, useState } from 'react';
import { words } from '#words/console.ts';
import { Link } from '../ui/link.tsx';

/** Saves a body. Never with a type of the server's: a page of this origin must not come of it. */
export function DownloadLink({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return (
    <Link className="link-button" href={address} download={name}>
      {words.download}
    </Link>
  );
}

/** The same for a text, which is made into a file when it is asked for. */
export function DownloadButton({ text, name }: { text: string; name: string }) {
  return (
    <button type="button" className="code-toggle" onClick={() => saveFile(text, name)}>
      {words.download}
    </button>
  );
}

/** Has the browser save a file of this content. */
export function saveFile(content: string | Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has it; at once would be too soon for some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
