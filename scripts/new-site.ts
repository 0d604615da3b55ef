// `npm run new-site -- DIR [--openapi FILE]`: a site that works, to begin with.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from '#lib/openapi/check-file.ts';
import { apiSlug } from '#lib/openapi/normalize/slug.ts';
import { exampleDescription, firstFiles } from './new-site/files.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { openapi: { type: 'string' } },
});
/** Where npm was called, which is not where it runs its scripts. */
const from = process.env.INIT_CWD || process.cwd();
const [name] = positionals;

if (name === undefined || positionals.length > 1) {
  process.stderr.write('Usage: npm run new-site -- DIR [--openapi FILE]\n');
  process.exitCode = 2;
} else {
  const refusal = create(path.resolve(from, name), values.openapi && path.resolve(from, values.openapi));
  if (refusal !== undefined) {
    process.stderr.write(`${refusal}\n`);
    process.exitCode = 1;
  }
}

/** Writes the site, or says why it cannot. */
function create(folder: string, description: string | undefined): string | undefined {
  if (existsSync(folder) && readdirSync(folder).length > 0) return `${folder} is not empty.`;
  if (description !== undefined && !existsSync(description)) return `There is no file ${description}.`;
  const file = description === undefined ? 'orders.yaml' : path.basename(description);
  const title = titleOf(description) ?? 'Acme Orders';
  const engine = path.relative(folder, process.cwd()).split(path.sep).join('/');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const [target, text] of Object.entries(firstFiles({ title, slug: apiSlug(file), engine, version })))
    write(path.join(folder, target), text);
  const target = path.join(folder, 'openapi', file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (description === undefined) writeFileSync(target, exampleDescription);
  else cpSync(description, target);
  const faults = checkFile(target).filter(({ severity }) => severity === 'error').length;
  const shown = path.relative(from, folder) || '.';
  process.stdout.write(
    `${shown} is a site. To see it: npm start -- --site ${shown}\nTo check it: npm test -- --site ${shown}\n`,
  );
  if (faults > 0)
    process.stdout.write(
      `${file} has ${faults} faults, which the check lists; what is right in it is shown.\n`,
    );
  return undefined;
}

/** As far as a line of it says so: the whole file is read when the site is built. */
function titleOf(description: string | undefined): string | undefined {
  if (description === undefined) return undefined;
  const found = /^\s*"?title"?\s*:\s*["']?([^"'\n,]{1,60})/m.exec(readFileSync(description, 'utf8'));
  return found?.[1]?.trim();
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
