import { Copy, WrapText } from 'lucide-react';

/** Copy and wrap; `CodeControls` listens for both, once for the whole page. */
export function CodeActions({ what }: { what: string }) {
  return (
    <>
      <button
        className="code-button"
        type="button"
        data-scripted
        data-wrap-code
        aria-pressed="false"
        title="Wrap long lines"
      >
        <WrapText size={15} aria-hidden />
        <span className="sr-only">Wrap long lines</span>
      </button>
      <button className="code-button" type="button" data-scripted data-copy-code title="Copy">
        <Copy size={15} aria-hidden />
        <span className="sr-only">Copy {what}</span>
      </button>
    </>
  );
}
