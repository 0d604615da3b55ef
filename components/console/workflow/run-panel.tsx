import '../console.css';
import './workflow.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { WorkflowSummary } from '#lib/workflows/model.ts';
import { words as launch } from '#words/launch.ts';
import { words } from '#words/run.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { loadRunPlan, type RunPlan } from './run-plan.ts';
import { RunView } from './run-view.tsx';

/** Loads what a workflow is run with, and shows it. */
export function RunPanel({ workflow }: { workflow: Pick<WorkflowSummary, 'api' | 'slug' | 'title'> }) {
  const { api, slug } = workflow;
  const [plan, setPlan] = useState<RunPlan | 'failed'>();
  const root = useRef<HTMLDivElement>(null);
  const target = useMemo(() => ({ api, slug }), [api, slug]);
  useEffect(() => {
    let isCurrent = true;
    loadRunPlan(target)
      .catch(() => 'failed' as const)
      .then((loaded) => isCurrent && setPlan(loaded));
    return () => {
      isCurrent = false;
    };
  }, [target]);
  // What was pressed is gone: the focus goes to what came of it.
  useEffect(() => root.current?.focus({ preventScroll: true }), []);
  return (
    <div className="console run" ref={root} tabIndex={-1}>
      {plan === undefined && <p className="quiet">{launch.opening}</p>}
      {plan === 'failed' && <ProblemNotice problem={{ title: words.didNotLoad, detail: words.loadAgain }} />}
      {typeof plan === 'object' && <RunView plan={plan} />}
    </div>
  );
}
