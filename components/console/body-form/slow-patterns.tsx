import { sayRich } from '#components/ui/say-rich.tsx';
import { words } from '#words/console.ts';
import { useSlowPatterns } from './pattern-answers.ts';

/** Says which patterns of the description took too long: what depends on them is offered, and not asked for. */
export function SlowPatterns() {
  const patterns = useSlowPatterns();
  if (patterns.length === 0) return null;
  return (
    <p className="remark" role="note">
      {sayRich(words.couldNotBeChecked, {
        patterns: patterns.map((pattern, index) => (
          <code key={pattern}>{`${index === 0 ? '' : ', '}${shortened(pattern)}`}</code>
        )),
      })}
    </p>
  );
}

function shortened(pattern: string): string {
  return pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern;
}
