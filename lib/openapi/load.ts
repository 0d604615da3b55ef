import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { DescriptionError } from './fault.ts';
import type { SourceFile } from './parse/place.ts';
import { parseSource } from './parse/source.ts';

/** Bytes; GitHub's description, the largest that is widely known, has 13 MB. */
const maxFileSize = 32 * 1024 * 1024;
const maxFiles = 2000;
const extension = /\.(?:ya?ml|json)$/i;

/** Names of the files that may be descriptions, in alphabetical order: those in the folder itself, not in its subfolders. */
export function listDescriptions(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && extension.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** Reads files of one folder, each once; everything outside the folder is refused before it is opened. */
export class FileStore {
  readonly folder: string;
  private readonly files = new Map<string, SourceFile>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @param file relative to the folder, with `/`. Throws a `DescriptionError` that says why it cannot be read. */
  open(file: string): SourceFile {
    const known = this.files.get(file);
    if (known) return known;
    if (this.files.size >= maxFiles) throw unreadable(file, `more than ${maxFiles} files are joined`);
    const source = parseSource(file, this.read(file));
    this.files.set(file, source);
    return source;
  }

  private read(file: string): Buffer {
    const place = this.locate(file);
    const { size } = statSync(place);
    if (size > maxFileSize) throw unreadable(file, `larger than ${maxFileSize / 1024 / 1024} MiB: split it`);
    return readFileSync(place);
  }

  private locate(file: string): string {
    if (!extension.test(file)) throw unreadable(file, 'only .yaml, .yml and .json files are read');
    const root = realpathSync(this.folder);
    let place: string;
    try {
      // Symbolic links are followed here, by name, so that nothing outside is ever opened.
      place = realpathSync(path.join(root, file));
    } catch {
      throw unreadable(file, 'there is no such file');
    }
    if (!place.startsWith(root + path.sep)) throw unreadable(file, 'leads out of the folder of descriptions');
    if (!statSync(place).isFile()) throw unreadable(file, 'not a file');
    return place;
  }
}

function unreadable(file: string, message: string): DescriptionError {
  return new DescriptionError([{ severity: 'error', file, line: 1, column: 1, pointer: '#', message }]);
}
