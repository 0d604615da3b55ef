import type { PageServers } from '#lib/request/page-servers.ts';
import { CodeLines } from './code-lines.tsx';
import type { Token } from './tokens.ts';

/**
 * The scrolling part of a code block. It takes the focus, so that the keyboard can scroll it. A group, not a region: a
 * page holds many, and as landmarks they would hide those that lead somewhere.
 */
export function CodePanel(props: {
  label: string;
  lines: readonly (readonly Token[])[];
  /** Whose base URL the code is written for. */
  servers?: PageServers | undefined;
}) {
  const { label, lines, servers } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <pre> keeps white space for tools that read the page without styles.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll long lines (WCAG 2.1.1).
    <pre tabIndex={0} dir="ltr" role="group" aria-label={label}>
      <code>
        <CodeLines lines={lines} servers={servers} />
      </code>
    </pre>
  );
}
