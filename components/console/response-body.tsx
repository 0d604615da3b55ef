import { useEffect, useMemo, useRef, useState } from 'react';
import { CodeActions } from '../code/code-actions.tsx';
import { CodePanel } from '../code/code-panel.tsx';
import { splitLines, type Token } from '../code/tokens.ts';
import type { Answer } from './call.ts';
import { layOutJson } from './json-lines.ts';
import { size } from './words.ts';

/** Lines past this make the page slow and are asked for. */
const firstLines = 1000;

export function ResponseBody({ answer: { body, end } }: { answer: Answer }) {
  const [isRaw, setIsRaw] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const json = useMemo(() => (typeof body === 'string' && end ? layOutJson(body) : undefined), [body, end]);
  if (body.length === 0) return <p className="quiet">{end ? 'The answer has no body.' : 'Receiving…'}</p>;
  if (typeof body !== 'string') return <Bytes bytes={body} />;
  const lines = json && !isRaw ? json : splitLines(body);
  return (
    <>
      <BodyFigure lines={isWhole ? lines : lines.slice(0, firstLines)}>
        {json && (
          <button
            type="button"
            className="code-toggle"
            aria-pressed={isRaw}
            onClick={() => setIsRaw(!isRaw)}
            title="As it was sent"
          >
            Raw
          </button>
        )}
      </BodyFigure>
      {!isWhole && lines.length > firstLines && (
        <p className="remark">
          {`${lines.length - firstLines} more lines. `}
          <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
            Show all
          </button>
        </p>
      )}
    </>
  );
}

function BodyFigure({
  lines,
  children,
}: {
  lines: readonly (readonly Token[])[];
  children: React.ReactNode;
}) {
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    // The page's one choice of wrapping was applied to the panels that stood then.
    figure.current?.toggleAttribute('data-wrap', localStorage.getItem('wrap') === 'on');
  }, []);
  return (
    <figure className={lines.length > 3 ? 'code' : 'code no-lines'} ref={figure}>
      <figcaption className="code-bar">
        <span className="code-title">Body</span>
        {children}
        <CodeActions what="the response body" />
      </figcaption>
      <CodePanel label="Response body" lines={lines} />
    </figure>
  );
}

/** Bytes are never interpreted: a file name and a download is all they get. */
function Bytes({ bytes }: { bytes: Uint8Array }) {
  const download = () => {
    const address = URL.createObjectURL(
      new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }),
    );
    const link = Object.assign(document.createElement('a'), { href: address, download: 'response.bin' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <p className="quiet">
      {`${size(bytes.length)} that are no text. `}
      <button type="button" className="link-button" onClick={download}>
        Download
      </button>
    </p>
  );
}
