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
    `- Page: ${portalUrl}${errorUrl(error.code)}`,
    '## What happened',
    description(error.description, 2),
    '## Why',
    description(error.cause, 2),
    '## What to do',
    description(error.resolution, 2),
    operations.length > 0 ? ['## Returned by', renderOperationList(api, operations, portalUrl)] : [],
  )}\n`;
}
