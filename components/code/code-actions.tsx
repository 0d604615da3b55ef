/** Copy and wrap; `CodeControls` listens for both, once for the whole page. Their pictures are in the style sheet. */
export function CodeActions({ what }: { what: string }) {
  return (
    <>
      <button
        className="code-button icon-wrap"
        type="button"
        data-scripted
        data-wrap-code
        aria-pressed="false"
        aria-label="Wrap long lines"
        title="Wrap long lines"
      />
      <button
        className="code-button icon-copy"
        type="button"
        data-scripted
        data-copy-code
        aria-label={`Copy ${what}`}
        title="Copy"
      />
    </>
  );
}
