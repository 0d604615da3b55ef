import type { CallToolResult } from '@modelcontextprotocol/server';
import { AppError } from '../errors/app-error.ts';
import { goUrl, permalinkId } from '../links/urls.ts';
import { escapeText } from '../render/markdown/text.ts';
import { mcpLimits } from './limits.ts';

/** Markdown, and the same as values where a program would rather have those. */
export function answer(text: string, structuredContent?: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text }], ...(structuredContent !== undefined && { structuredContent }) };
}

/** What went wrong and what to do next, for the model to read: the call as such was well-formed. */
export function failure(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

/** The absolute permanent link of a page or, with a fragment in `url`, of a part of it. */
export function permalink(url: string, portalUrl: string): string {
  const [page = '', anchor] = url.split('#', 2);
  return portalUrl + goUrl(permalinkId(page, anchor));
}

/** A refusal of the portal itself as text. Anything else that was thrown says nothing about its cause. */
export function refusalText(error: unknown): string {
  if (!(error instanceof AppError)) {
    console.error('mcp: unexpected fault', error);
    return 'Something went wrong in the portal. Please try again.';
  }
  const places = error.errors.map(({ pointer, detail }) => `- \`${pointer}\` ${escapeText(detail)}`);
  const wait = error.retryAfter === undefined ? [] : [`Try again in ${error.retryAfter} seconds.`];
  return [`${error.code}: ${error.detail}`, ...places, ...wait].join('\n');
}

/**
 * One part of a text that is longer than an answer may be, cut between lines.
 * @param part counts from 1. `undefined` comes back where there is no such part.
 */
export function partOf(text: string, part: number, size: number = mcpLimits.answer): string | undefined {
  const parts = splitText(text, size);
  const found = parts[part - 1];
  if (found === undefined || parts.length === 1) return found;
  const next = part < parts.length ? ` Call again with \`part\`: ${part + 1} for what follows.` : '';
  return `${found}\n\n(Part ${part} of ${parts.length}.${next})`;
}

function splitText(text: string, size: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length || parts.length === 0; ) {
    const isLast = text.length - from <= size;
    const newline = isLast ? text.length : text.lastIndexOf('\n', from + size);
    const end = newline > from ? newline : from + size;
    parts.push(text.slice(from, end));
    from = text[end] === '\n' ? end + 1 : end;
  }
  return parts;
}
