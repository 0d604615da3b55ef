import path from 'node:path';
import { DescriptionError, type Fault } from './fault.ts';
import { FileStore } from './load.ts';
import { parse } from './parse.ts';

/** All faults and warnings of a description, under the path by which it was named. */
export function checkFile(file: string): readonly Fault[] {
  const folder = path.dirname(file);
  const named = (fault: Fault): Fault => ({ ...fault, file: path.join(folder, fault.file) });
  try {
    const files = new FileStore(folder);
    return parse(files.open(path.basename(file)), files).faults.map(named);
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return error.faults.map(named);
  }
}
