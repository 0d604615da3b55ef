import { strToU8, zipSync } from 'fflate';
import { renderBruno } from '#lib/request/exports/bruno.ts';
import type { ExportedExchange, ExportOptions } from '#lib/request/exports/exported-exchange.ts';
import { renderHar } from '#lib/request/exports/har.ts';
import { renderHttpFile } from '#lib/request/exports/http-file.ts';
import { renderPostman } from '#lib/request/exports/postman.ts';
import { renderShellScript } from '#lib/request/exports/shell-script.ts';
import { saveFile } from '../download-link.tsx';
import type { ExportFormat } from './export-formats.ts';

/** Saves requests as a file of the format; the earliest stands first. */
export function saveExport(
  format: ExportFormat,
  exchanges: readonly ExportedExchange[],
  title: string,
): void {
  const { write, name } = files[format];
  saveFile(write(exchanges, { title }), name);
}

const files: Readonly<Record<ExportFormat, { readonly write: Write; readonly name: string }>> = {
  http: { write: renderHttpFile, name: 'session.http' },
  har: { write: renderHar, name: 'session.har' },
  postman: { write: renderPostman, name: 'session.postman_collection.json' },
  bruno: { write: (...all) => zipOf(renderBruno(...all), 'session'), name: 'session.bruno.zip' },
  shell: { write: renderShellScript, name: 'session.sh' },
};

type Write = (
  exchanges: readonly ExportedExchange[],
  options: ExportOptions,
) => string | Uint8Array<ArrayBuffer>;

/** Bruno opens a folder. */
function zipOf(files: ReadonlyMap<string, string>, folder: string): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, text]) => [`${folder}/${name}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries));
}
