import type { Operation } from '../openapi/model.ts';
import { renderPlainText } from './plain-text.ts';

/** What an operation's description says of a status: under its own code, its class (`4XX`) or `default`. */
export function meaningOf(
  { responses }: Operation,
  status: number,
): { readonly title: string; readonly text: string } | undefined {
  const keys = [String(status), `${String(status)[0]}XX`, 'DEFAULT'];
  const found = keys
    .map((key) => responses.find((response) => response.status.toUpperCase() === key))
    .find((response) => response !== undefined);
  return found && { title: found.title, text: renderPlainText(found.description ?? '', 400) };
}
