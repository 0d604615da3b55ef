import type { ArazzoFile, DeclaredStep, DeclaredWorkflow } from './arazzo-file.ts';
import type { Call } from './calls.ts';
import type { Flow } from './flow.ts';
import type { Library } from './library.ts';
import type { WorkflowReport } from './report.ts';

/** What is needed to look up the components of a workflow's file. */
export interface WithComponents {
  readonly declared: DeclaredWorkflow;
  readonly file: ArazzoFile;
  readonly report: WorkflowReport;
}

/** What the parts of a workflow are read with. */
export interface InWorkflow extends WithComponents {
  readonly library: Library;
  /** In the order of the steps; undefined for one that calls nothing that there is. */
  readonly calls: readonly (Call | undefined)[];
  readonly flow: Flow;
  /** Workflows whose values can be read: those that are run before. */
  readonly before: ReadonlySet<DeclaredWorkflow>;
}

/** Where a value stands, which decides what its expressions may name. */
export interface Around extends InWorkflow {
  /** Absent: the outputs of the workflow. */
  readonly step?: DeclaredStep;
  readonly call?: Call | undefined;
  /** `before`: what is sent; `after`: criteria and outputs; `action`: what follows once the step's outputs are there. */
  readonly moment: 'before' | 'after' | 'action';
}
