import { words } from '#words/controls.ts';

/** Opens or closes all that is folded in its section: shown where scripts run, and where something is. */
export function FoldAll() {
  return (
    <button type="button" className="fold-all" data-scripted data-folds="">
      {words.openAll}
    </button>
  );
}
