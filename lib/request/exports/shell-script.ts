import { renderCurl } from '../samples/curl.ts';
import { type ExportedExchange, type ExportOptions, exportVariables, titleOf } from './exported-exchange.ts';
import { oneLine } from './http-file.ts';

/** A POSIX shell script that sends the requests with curl, one after the other. Secrets are read from the environment. */
export function renderShellScript(exchanges: readonly ExportedExchange[], { title }: ExportOptions): string {
  const secrets = exportVariables(exchanges).filter(({ value }) => value === undefined);
  const checks = secrets.map(
    ({ name, isBase64 }) => `: "\${${name}:?Set ${name}${isBase64 ? ' to user:password' : ''}}"`,
  );
  const calls = exchanges.map((exchange) => {
    const name = oneLine(titleOf(exchange));
    return `# ${name}: answered ${exchange.answer.status}\nprintf '\\n# %s\\n' '${name.replaceAll("'", "'\\''")}' >&2\n${renderCurl(exchange.request)}`;
  });
  return `${['#!/bin/sh', `# ${oneLine(title)}`, 'set -u', ...checks].join('\n')}\n\n${calls.join('\n\n')}\n`;
}
