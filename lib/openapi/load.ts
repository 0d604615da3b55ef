import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from './check/findings.ts';
import { DescriptionError, type Fault, locateFaults } from './fault.ts';
import { apiSlug } from './normalize/slug.ts';
import { applyOverlays } from './overlay/apply-overlays.ts';
import { overlayLimits } from './overlay/limits.ts';
import { descriptionOf, isOverlay, strayOverlay } from './overlay/names.ts';
import type { SourceFile } from './parse/place.ts';
import { parseSource, textSource } from './parse/source.ts';
import { isWorkflowFile } from './workflow-files.ts';

/** Bytes; GitHub's description, the largest that is widely known, has 13 MB. */
const maxFileSize = 32 * 1024 * 1024;
/** DigitalOcean's description, the one of the most files that is widely known, has 2,907. */
const maxFiles = 10_000;
/** Bytes of a file of text, which a page shows as a whole. */
const maxTextSize = 1024 * 1024;
const extension = /\.(?:ya?ml|json)$/i;

/** Names of the files that may be descriptions, in alphabetical order: those in the folder itself, not in its subfolders. */
export function listDescriptions(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isDescription(entry.name))
    .map((entry) => entry.name)
    .sort();
}

/** The overlays of a folder, in the order in which they are applied, and which of its descriptions each changes. */
export function listOverlays(
  folder: string,
): { readonly name: string; readonly description: string | undefined }[] {
  const descriptions = listDescriptions(folder);
  return readdirSync(folder)
    .filter((name) => isRead(name) && isOverlay(name))
    .sort()
    .map((name) => ({ name, description: descriptionOf(name, descriptions) }));
}

/** Overlays that change no description. */
export function strayOverlays(folder: string): Fault[] {
  const strays = listOverlays(folder).filter(({ description }) => description === undefined);
  return strays.map(({ name }) => faultOf(name, strayOverlay(name, listDescriptions(folder))));
}

function isDescription(name: string): boolean {
  return isRead(name) && !isOverlay(name) && !isWorkflowFile(name);
}

function isRead(name: string): boolean {
  return !name.startsWith('.') && extension.test(name);
}

/**
 * The same, and those below it that a site names, in the order of the site; what it does not name comes after it, in
 * alphabetical order.
 */
export function describedFiles(
  folder: string,
  named: readonly { readonly slug: string; readonly file?: string }[],
): string[] {
  const listed = listDescriptions(folder);
  const order = named.flatMap(({ slug, file }) => {
    if (file === undefined) return listed.filter((each) => apiSlug(each) === slug);
    return existsSync(path.join(folder, file)) ? [file] : [];
  });
  return [...new Set([...order, ...listed])];
}

/** Reads files of one folder, each once; everything outside the folder is refused before it is opened. */
export class FileStore {
  readonly folder: string;
  private readonly files = new Map<string, SourceFile>();
  /** By folder. */
  private readonly overlays = new Map<string, ReturnType<typeof listOverlays>>();
  private readonly findings: Finding[] = [];
  private readonly unread: Fault[] = [];
  /** Similar names are still looked for: a hostile file refers to thousands that are not there. */
  private hints = 50;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @param file relative to the folder, with `/`. Throws a `DescriptionError` that says why it cannot be read. */
  open(file: string): SourceFile {
    if (!extension.test(file)) throw unreadable(file, 'only .yaml, .yml and .json files are read');
    return this.once(file, () => this.overlaid(parseSource(file, this.read(file, maxFileSize))));
  }

  /** What is wrong with the overlays that were read since it was last asked. */
  takeOverlayFaults(): readonly Fault[] {
    return [...this.unread.splice(0), ...locateFaults(this.findings.splice(0))];
  }

  /** A description, or anything else as text: code and Markdown may have files of their own. Throws as `open` does. */
  openPart(file: string): SourceFile {
    if (extension.test(file)) return this.open(file);
    if (/(?:^|\/)\./.test(file)) throw unreadable(file, 'files whose names begin with "." are not read');
    return this.once(file, () => textSource(file, this.read(file, maxTextSize)));
  }

  /** A file with the changes of the overlays beside it. */
  private overlaid(source: SourceFile): SourceFile {
    const overlays = this.overlaysOf(source.path).flatMap((name) => this.openOverlay(name));
    if (overlays.length === 0) return source;
    const { file, findings } = applyOverlays(source, overlays);
    if (findings.some(({ severity }) => severity === 'fatal'))
      throw new DescriptionError(locateFaults(findings));
    this.findings.push(...findings);
    return file;
  }

  private overlaysOf(file: string): string[] {
    if (isOverlay(file)) return [];
    const { dir, base } = path.posix.parse(file);
    const listed = this.overlays.get(dir) ?? listOverlays(path.join(realpathSync(this.folder), dir));
    this.overlays.set(dir, listed);
    return listed
      .filter(({ description }) => description === base)
      .map(({ name }) => path.posix.join(dir, name));
  }

  /** None where it cannot be read, which is told. */
  private openOverlay(file: string): SourceFile[] {
    try {
      return [parseSource(file, this.read(file, overlayLimits.size))];
    } catch (error) {
      if (!(error instanceof DescriptionError)) throw error;
      this.unread.push(...error.faults);
      return [];
    }
  }

  private once(file: string, read: () => SourceFile): SourceFile {
    const known = this.files.get(file);
    if (known) return known;
    if (this.files.size >= maxFiles) throw unreadable(file, `more than ${maxFiles} files are joined`);
    const source = read();
    this.files.set(file, source);
    return source;
  }

  private read(file: string, limit: number): Buffer {
    const place = this.locate(file);
    const { size } = statSync(place);
    if (size > limit) throw unreadable(file, `larger than ${limit / 1024 / 1024} MiB: split it`);
    return readFileSync(place);
  }

  private locate(file: string): string {
    const root = realpathSync(this.folder);
    let place: string;
    try {
      // Symbolic links are followed here, by name, so that nothing outside is ever opened.
      place = realpathSync(path.join(root, file));
    } catch {
      const like = this.hints-- > 0 ? likeNamed(root, file) : undefined;
      throw unreadable(
        file,
        `there is no such file${like === undefined || like === file ? '' : `, but there is "${like}"`}`,
      );
    }
    if (!place.startsWith(root + path.sep)) throw unreadable(file, 'leads out of the folder of descriptions');
    if (!statSync(place).isFile()) throw unreadable(file, 'a folder, not a file');
    return place;
  }
}

/** The file whose name differs in upper and lower case alone, as some disks allow. */
function likeNamed(root: string, file: string): string | undefined {
  let folder = '';
  for (const name of file.split('/')) {
    const place = path.join(root, folder);
    // Links are not followed: what is outside is not even listed.
    if (!lstatSync(place).isDirectory()) return undefined;
    const like = readdirSync(place).find((each) => each.toLowerCase() === name.toLowerCase());
    if (like === undefined) return undefined;
    folder = path.posix.join(folder, like);
  }
  return folder;
}

function unreadable(file: string, message: string): DescriptionError {
  return new DescriptionError([faultOf(file, message)]);
}

function faultOf(file: string, message: string): Fault {
  return { severity: 'error', file, line: 1, column: 1, pointer: '#', message };
}
