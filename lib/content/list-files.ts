import { readdir } from 'node:fs/promises';

/** Names of the files of a folder. None where it is missing: a portal may have no such texts, and git keeps no empty folder. */
export async function listFiles(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
