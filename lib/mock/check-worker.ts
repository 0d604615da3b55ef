import { parentPort } from 'node:worker_threads';
import { parseJson } from '#json/read.ts';
import { type Difference, findDifferences } from '../openapi/differences.ts';
import { speakAsBuilt } from '../words/write-words.ts';
import type { Question } from './check-thread.ts';

// A thread loads modules of its own.
speakAsBuilt();

parentPort?.on('message', (questions: string) => {
  parentPort?.postMessage((parseJson(questions) as readonly Question[]).map(answer));
});

function answer({ values, schema, definitions }: Question): Difference[] {
  let differences: Difference[] = [];
  try {
    for (const value of values) {
      differences = findDifferences(value, schema, definitions);
      if (differences.length === 0) return [];
    }
    return differences;
  } catch {
    // A schema that cannot be read, a pattern for one, refuses nothing.
    return [];
  }
}
