import { writeJson } from '#json/write.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/programs.ts';
import { InvalidValuesError } from '../../request/faults.ts';
import type { Workflow } from '../model.ts';
import { writeJavascript } from './javascript.ts';
import { NotWritable } from './path.ts';
import { type Parts, planProgram } from './plan.ts';
import type { Program } from './program.ts';
import { writePython } from './python.ts';
import { writeShell } from './shell.ts';

export type { Parts } from './plan.ts';

/** A workflow as a program that runs as it is copied, or a file that such a program reads. */
export interface ProgramFile {
  /** One of the languages that samples have tabs for; `json` of a file that is read. */
  readonly language: 'curl' | 'javascript' | 'python' | 'json';
  readonly label: string;
  /** Name of the grammar in shiki. */
  readonly shikiLanguage: string;
  readonly fileName: string;
  readonly source: string;
}

export type Programs =
  | { readonly files: readonly ProgramFile[]; readonly reason?: never }
  /** What of the workflow no program can be written for, as the object of "uses". */
  | { readonly files?: never; readonly reason: string };

/** A workflow in each language, and the files that the programs read. */
export function programsOf(workflow: Workflow, parts: Parts): Programs {
  try {
    const program = planProgram(workflow, parts);
    const written = (extension: string) => `${workflow.slug}.${extension}`;
    return {
      files: [
        {
          language: 'curl',
          label: 'curl + sh',
          shikiLanguage: 'bash',
          fileName: written('sh'),
          source: writeShell(program, written('sh')),
        },
        {
          language: 'javascript',
          label: 'JavaScript',
          shikiLanguage: 'javascript',
          fileName: written('mjs'),
          source: writeJavascript(program, written('mjs')),
        },
        {
          language: 'python',
          label: 'Python',
          shikiLanguage: 'python',
          fileName: written('py'),
          source: writePython(program, written('py')),
        },
        ...inputFiles(workflow, program),
      ],
    };
  } catch (error) {
    if (error instanceof NotWritable) return { reason: error.message };
    if (error instanceof InvalidValuesError) return { reason: say(words.values, { faults: error.message }) };
    throw error;
  }
}

/** A list of more than a few characters stands in a file of its own, one item on a line. */
function inputFiles({ inputs }: Workflow, program: Program): ProgramFile[] {
  return program.inputs.flatMap(({ name, file }) => {
    const initial = inputs.find((input) => input.name === name)?.initial;
    if (file === undefined || initial === undefined) return [];
    const source = Array.isArray(initial)
      ? `[\n${initial.map((item) => `  ${writeJson(item)}`).join(',\n')}\n]`
      : writeJson(initial);
    return [{ language: 'json', label: file, shikiLanguage: 'json', fileName: file, source }];
  });
}
