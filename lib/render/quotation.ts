import { blocks, code, escapeText, fence, link } from './markdown/text.ts';

/** One row of a page, as it is quoted in a ticket. */
export interface Quotation {
  readonly name: string;
  /** The name is one that programs use. */
  readonly isCode?: boolean;
  /** Type, required or optional, constraints: plain text. */
  readonly facts: readonly string[];
  /** Markdown. */
  readonly description?: string;
  /** Source of an example. */
  readonly code?: string;
  /** What the page is called. */
  readonly page: string;
  readonly url: string;
}

/** As a block quotation: name and facts in a line, the description, and where it stands. */
export function renderQuotation(quotation: Quotation): string {
  const { name, isCode = false, facts, description, page, url } = quotation;
  const line = [isCode ? code(name) : `**${escapeText(name)}**`, ...facts.map(escapeText)].join(' · ');
  const source = quotation.code === undefined ? undefined : fence(quotation.code);
  return blocks(line, description, source, link(escapeText(page), url))
    .split('\n')
    .map((each) => `> ${each}`.trimEnd())
    .join('\n');
}
