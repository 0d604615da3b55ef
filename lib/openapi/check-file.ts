import path from 'node:path';
import { findUnmade } from './check/unmade.ts';
import { checkValues } from './check/values/check-values.ts';
import { DescriptionError, type Fault, locateFaults } from './fault.ts';
import { FileStore } from './load.ts';
import { parse } from './parse.ts';

/** All faults and warnings of a description, under the path by which it was named. */
export function checkFile(file: string): readonly Fault[] {
  const folder = path.dirname(file);
  const named = (fault: Fault): Fault => ({ ...fault, file: path.join(folder, fault.file) });
  try {
    const files = new FileStore(folder);
    const { faults, description, valued = [] } = parse(files.open(path.basename(file)), files);
    const values = description
      ? locateFaults([...checkValues(description, valued), ...findUnmade(description)])
      : [];
    return inOrder([...faults, ...values]).map(named);
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return error.faults.map(named);
  }
}

/** File by file, from top to bottom. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const byFile = Map.groupBy(faults, ({ file }) => file);
  return [...byFile.values()].flatMap((own) => own.sort((a, b) => a.line - b.line || a.column - b.column));
}
