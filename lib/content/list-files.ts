import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Paths of the files below a folder, from there and with forward slashes, sorted; hidden ones are not listed. None where it is missing: a portal may have no such texts, and git keeps no empty folder. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
    return paths
      .map((each) => each.split(path.sep).join('/'))
      .filter((each) => !/(?:^|\/)\./.test(each))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
