// For scripts only: the configuration is code, and what serves the portal reads the data that was made of it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { openapiFolder } from '../env/folders.mjs';
import { nearest } from '../errors/nearest.ts';
import { listDescriptions } from '../openapi/load.ts';
import { checkDefinition, definitionFile } from './check-definition.ts';
import { SiteError, type SiteFault } from './fault.ts';
import { locate } from './locate.ts';
import type { siteSchema } from './schema.ts';

/** What `portal.config.ts` imports `defineSite` from, wherever the site's folder is. */
const engine = 'developer-portal/site';

/**
 * Runs and checks the `portal.config.ts` of a site.
 *
 * @throws SiteError with every fault of the file
 */
export async function readDefinition(folder: string): Promise<z.output<typeof siteSchema>> {
  const file = path.join(folder, definitionFile);
  if (!existsSync(file))
    throw new SiteError([{ file: definitionFile, message: `is missing in the site's folder: ${folder}` }]);
  const source = readFileSync(file, 'utf8');
  const definition = checkDefinition(await load(file), source);
  const faults = [
    ...findMissingFiles(definition, folder, source),
    ...findMissingVersions(definition, openapiFolder(), source),
  ];
  if (faults.length > 0) throw new SiteError(faults);
  return definition;
}

/** The files that the configuration names and the folder does not have. */
function findMissingFiles(
  { logo, icon, fonts, sandbox }: z.output<typeof siteSchema>,
  folder: string,
  source: string,
): SiteFault[] {
  const named: readonly (readonly [setting: string, file: string | undefined])[] = [
    ['logo', logo && path.join('public', logo.light)],
    ['logo', logo && path.join('public', logo.dark)],
    ['icon', icon && path.join('public', icon)],
    ...[...(fonts?.text ?? []), ...(fonts?.code ?? [])].map(
      ({ file }) => ['fonts', path.join('public', file)] as const,
    ),
    ['sandbox', sandbox],
  ];
  return named.flatMap(([setting, name]) => {
    if (name === undefined || existsSync(path.join(folder, name))) return [];
    const message = `there is no file ${name} in the site's folder`;
    return [{ file: definitionFile, ...locate(source, [setting]), setting, message }];
  });
}

/** Descriptions of versions that are not there. Where none of an API's is, the folder is one of other APIs. */
function findMissingVersions(
  { apis }: z.output<typeof siteSchema>,
  folder: string,
  source: string,
): SiteFault[] {
  const isThere = (file: string) => existsSync(path.join(folder, file));
  const isOwnFolder = !process.env.OPENAPI_DIR;
  return apis.flatMap(({ versions = [] }, index) => {
    if (!isOwnFolder && !versions.some(({ file }) => isThere(file))) return [];
    return versions.flatMap(({ file }, at): SiteFault[] => {
      if (isThere(file)) return [];
      const meant = existsSync(folder) ? nearest(file, listDescriptions(folder)) : undefined;
      const message = `there is no description ${file} in ${folder}${meant ? `; did you mean "${meant}"?` : ''}`;
      const setting = `apis[${index}].versions[${at}].file`;
      return [
        {
          file: definitionFile,
          ...locate(source, ['apis', index, 'versions', at, 'file']),
          setting,
          message,
        },
      ];
    });
  });
}

async function load(file: string): Promise<unknown> {
  // Node keeps what it has loaded: a file that has changed since then is another module.
  const href = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier === engine) return next(new URL('./define-site.ts', import.meta.url).href, context);
      // Whatever package.json stands above it: the file has the form of a module.
      if (specifier === href) return { url: href, format: 'module-typescript', shortCircuit: true };
      return next(specifier, context);
    },
  });
  try {
    const module: { default?: unknown } = await import(href);
    return module.default;
  } catch (error) {
    throw new SiteError([{ file: definitionFile, ...placeOf(error, file), message: reasonOf(error) }]);
  } finally {
    hooks.deregister();
  }
}

function reasonOf(error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  return `cannot be read: ${message.split('\n')[0]?.trim()}`;
}

/** The first line of the file that the stack names. */
function placeOf(error: unknown, file: string): { line?: number; column?: number } {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const [, name = '', line, column] of stack.matchAll(/(file:\/\/\S+?|\/\S+?):(\d+)(?::(\d+))?/g)) {
    const found = name.startsWith('file:') ? fileURLToPath(name.split('?')[0] ?? name) : name;
    if (found === file) return { line: Number(line), ...(column && { column: Number(column) }) };
  }
  return {};
}
