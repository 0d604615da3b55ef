import { CodeLines } from './code-lines.tsx';
import type { Token } from './tokens.ts';

/**
 * The scrolling part of a code block. It takes the focus, so that the keyboard can scroll it. A group, not a region: a
 * page holds many, and as landmarks they would hide those that lead somewhere.
 */
export function CodePanel({ label, lines }: { label: string; lines: readonly (readonly Token[])[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <pre> keeps white space for tools that read the page without styles.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll long lines (WCAG 2.1.1).
    <pre tabIndex={0} role="group" aria-label={label}>
      <code>
        <CodeLines lines={lines} />
      </code>
    </pre>
  );
}
