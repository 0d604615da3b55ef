import { writeMultipart } from '../multipart.ts';
import type { HttpRequest, RequestPart } from '../types.ts';

/** A piece of a body that code puts together itself. */
export type WrittenPiece = { readonly text: string } | { readonly filename: string };

/** The parts of a form of which some are files; undefined for every other body, which code can hold as one literal. */
export function formWithFiles({ parts }: HttpRequest): readonly RequestPart[] | undefined {
  return parts?.some(isFilePart) ? parts : undefined;
}

export function isFilePart({ content }: RequestPart): boolean {
  return typeof content !== 'string';
}

/** Where the code finds a part's bytes. */
export function fileOf({ filename }: RequestPart): string {
  return filename || 'body.bin';
}

/** The whole form with its boundaries, divided where a file's bytes come in. */
export function writtenPieces(parts: readonly RequestPart[]): WrittenPiece[] {
  const { sections, end } = writeMultipart(parts);
  const pieces = sections.flatMap((section): WrittenPiece[] =>
    typeof section.content === 'string'
      ? [{ text: `${section.head}${section.content}\r\n` }]
      : [{ text: section.head }, { filename: fileOf(section) }, { text: '\r\n' }],
  );
  return [...pieces, { text: end }];
}

/**
 * Whether a language's own form writes every part as it is to be sent: such forms give no type to a text, and each
 * writes quotes and line breaks in a name in its own way.
 */
export function isPlainForm(parts: readonly RequestPart[]): boolean {
  return parts.every((part) => {
    const hasPlainNames = !/["\\\r\n]/.test(part.name + (part.filename ?? ''));
    return hasPlainNames && (isFilePart(part) || (part.filename ?? part.contentType) === undefined);
  });
}
