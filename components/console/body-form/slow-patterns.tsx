import { useSlowPatterns } from './pattern-answers.ts';

/** Says which patterns of the description took too long: what depends on them is offered, and not asked for. */
export function SlowPatterns() {
  const patterns = useSlowPatterns();
  if (patterns.length === 0) return null;
  return (
    <p className="remark" role="note">
      {'Could not be checked here, since it takes too long: '}
      {patterns.map((pattern, index) => (
        <code key={pattern}>{`${index === 0 ? '' : ', '}${shortened(pattern)}`}</code>
      ))}
      {'. Fields that depend on it are shown, and may be left empty.'}
    </p>
  );
}

function shortened(pattern: string): string {
  return pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern;
}
