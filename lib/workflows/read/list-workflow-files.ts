import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isWorkflowFile } from '../../openapi/workflow-files.ts';

const subfolder = 'workflows';

/** The files of workflows of a folder of descriptions, those in its folder `workflows` last; paths with `/`. */
export function listWorkflowFiles(folder: string): string[] {
  return [...namesIn(folder, ''), ...namesIn(path.join(folder, subfolder), `${subfolder}/`)];
}

/** The folder of descriptions that a file of workflows belongs to. */
export function folderOfWorkflowFile(file: string): string {
  const folder = path.dirname(file);
  return path.basename(path.resolve(folder)) === subfolder ? path.dirname(path.resolve(folder)) : folder;
}

function namesIn(folder: string, prefix: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && isWorkflowFile(entry.name))
    .map((entry) => `${prefix}${entry.name}`)
    .sort();
}
