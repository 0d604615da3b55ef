import { say } from '#lib/words/say.ts';
import { words } from '#words/code.ts';
/**
 * Copy and wrap; `CodeControls` listens for both, once for the whole page. Their pictures are in the style sheet.
 * `onCopy`: where more is to be copied than is drawn.
 */
export function CodeActions(props: { what: string; onCopy?: (button: HTMLElement) => void }) {
  const { what, onCopy } = props;
  return (
    <>
      <button
        className="code-button icon-wrap"
        type="button"
        data-scripted
        data-wrap-code
        aria-pressed="false"
        aria-label={words.wrapLongLines}
        title={words.wrapLongLines}
      />
      <button
        className="code-button icon-copy"
        type="button"
        data-scripted
        {...(onCopy ? { onClick: ({ currentTarget }) => onCopy(currentTarget) } : { 'data-copy-code': true })}
        aria-label={say(words.copyWhat, { what })}
        title={words.copy}
      />
    </>
  );
}
