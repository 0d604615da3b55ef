import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A version of a description as it was published. */
export interface RecordedVersion {
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Relative to the folder of descriptions. */
  readonly file: string;
  readonly text: string;
}

/** What may be a version: it is part of a file's name and of a link. */
export const versionPattern = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,39}$/;

const releasesSchema = z.array(
  z.strictObject({ version: z.string().regex(versionPattern), date: z.iso.date() }),
);

/**
 * The recorded versions of an API, the oldest first: `history/<api>/releases.json` lists them, each lies beside it.
 * @throws Error that says what is wrong with the records.
 */
export function listRecords(folder: string, api: string): readonly RecordedVersion[] {
  const place = path.join('history', api);
  const list = path.join(folder, place, 'releases.json');
  if (!existsSync(list)) return [];
  const releases = releasesSchema.safeParse(JSON.parse(readFileSync(list, 'utf8')));
  if (!releases.success) throw new Error(`${list}: ${z.prettifyError(releases.error)}`);
  const names = readdirSync(path.join(folder, place));
  return releases.data.map(({ version, date }) => {
    const name = names.find((each) => /\.(?:ya?ml|json)$/.test(each) && path.parse(each).name === version);
    if (name === undefined)
      throw new Error(`${list}: there is no ${version}.yaml or ${version}.json beside it`);
    const file = path.join(place, name);
    return { version, date, file, text: readFileSync(path.join(folder, file), 'utf8') };
  });
}

/** Adds a version to the records of an API. */
export function addRecord(
  folder: string,
  api: string,
  { version, date, text }: Pick<RecordedVersion, 'version' | 'date' | 'text'>,
): string {
  const place = path.join(folder, 'history', api);
  const releases = listRecords(folder, api).map((each) => ({ version: each.version, date: each.date }));
  mkdirSync(place, { recursive: true });
  const file = path.join(place, `${version}.${/^\s*\{/.test(text) ? 'json' : 'yaml'}`);
  writeFileSync(file, text);
  writeFileSync(
    path.join(place, 'releases.json'),
    `${JSON.stringify([...releases, { version, date }], null, 2)}\n`,
  );
  return file;
}
