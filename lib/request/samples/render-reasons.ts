import { words } from '#words/request.ts';
import { escapeText, hex } from './literals.ts';
import type { SampleLanguageId } from './sample-languages.ts';

const withHash: ReadonlySet<SampleLanguageId> = new Set(['curl', 'python', 'ruby', 'powershell']);

/**
 * What stands in a sample's place where no request can be made: why, as a comment that runs as it is copied and sends
 * nothing.
 */
export function renderReasons(language: SampleLanguageId, reasons: readonly string[]): string {
  const sign = withHash.has(language) ? '#' : '//';
  const lines = [words.noSample, ...reasons];
  const code = lines.map((line) => `${sign} ${commentText(line)}`).join('\n');
  return language === 'php' ? `<?php\n\n${code}` : code;
}

/** On one line, and without what ends PHP's code within a comment. */
function commentText(text: string): string {
  return escapeText(text, {}, (codePoint) => `\\u${hex(codePoint, 4)}`).replaceAll('?>', '? >');
}
