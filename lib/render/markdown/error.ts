import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { errorUrl } from '../../links/urls.ts';
import type { ErrorCode, OperationSummary } from '../../openapi/model.ts';
import { retryWords } from '../error-terms.ts';
import { renderOperationList } from './api.ts';
import type { MarkdownOptions } from './operation.ts';
import { blocks, code, description, escapeText } from './text.ts';

/** @param operations those that can return it. */
export function renderError(
  api: string,
  error: ErrorCode,
  operations: readonly OperationSummary[],
  { portalUrl }: MarkdownOptions,
): string {
  return `${blocks(
    `# ${escapeText(error.title)}`,
    `${code(error.code)} · ${error.status} · ${retryWords(error.retry)}`,
    `- ${say(words.pageIs, { url: portalUrl + errorUrl(error.code) })}`,
    `## ${words.whatHappened}`,
    description(error.description, 2),
    `## ${words.why}`,
    description(error.cause, 2),
    `## ${words.whatToDo}`,
    description(error.resolution, 2),
    operations.length > 0 ? [`## ${words.returnedBy}`, renderOperationList(api, operations, portalUrl)] : [],
  )}\n`;
}
