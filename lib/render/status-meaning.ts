import { findResponse } from '../openapi/find-response.ts';
import type { Operation } from '../openapi/model.ts';
import { renderPlainText } from './plain-text.ts';

/** What an operation's description says of a status. */
export function meaningOf(
  { responses }: Operation,
  status: number,
): { readonly title: string; readonly text: string } | undefined {
  const found = findResponse(responses, status);
  return found && { title: found.title, text: renderPlainText(found.description ?? '', 400) };
}
