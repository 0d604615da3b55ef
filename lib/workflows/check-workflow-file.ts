import path from 'node:path';
import type { Fault } from '../openapi/fault.ts';
import { isWorkflowFile } from '../openapi/workflow-files.ts';
import { descriptionDirectory } from './read/description-directory.ts';
import { folderOfWorkflowFile } from './read/list-workflow-files.ts';
import { readWorkflows } from './read/read-workflows.ts';

export { isWorkflowFile };

/** All faults and warnings of a file of workflows, under the path by which it was named. */
export async function checkWorkflowFile(file: string): Promise<readonly Fault[]> {
  const folder = folderOfWorkflowFile(file);
  const name = path.relative(folder, file).split(path.sep).join('/');
  const { faults } = await readWorkflows(folder, descriptionDirectory(folder), {
    more: [name],
    showsInternal: true,
  });
  return faults.filter((fault) => fault.file === name).map((fault) => ({ ...fault, file }));
}
