import type { Answer, CallTarget } from '../call.ts';
import { RowLink } from './row-link.tsx';
import { useVerdict } from './use-verdict.ts';

/** Whether the answer is what the description promises, and where it is not. */
export function VerdictView({ target, answer }: { target: CallTarget; answer: Answer }) {
  const verdict = useVerdict(target, answer);
  if (!verdict) return <p className="verdict">Checking against the description…</p>;
  const { differences, unchecked } = verdict;
  if (differences.length === 0) {
    return (
      <p className={unchecked ? 'verdict' : 'verdict verdict-good'} role="status">
        {unchecked ? `Not checked in full. ${unchecked}` : 'Matches the contract'}
      </p>
    );
  }
  return (
    <div className="verdict verdict-bad">
      <p role="status">
        {differences.length === 1
          ? 'Differs from the contract'
          : `${differences.length} differences from the contract`}
      </p>
      <ul>
        {differences.map((difference) => (
          <li key={`${difference.name} ${difference.detail}`}>
            {/^[A-Z]/.test(difference.detail) && difference.name === '' ? (
              <RowLink name="" anchors={difference.anchors} words={difference.detail} />
            ) : (
              <>
                <RowLink name={difference.name} anchors={difference.anchors} /> {difference.detail}
                {difference.found !== undefined && `, and ${difference.found}`}
                {difference.more !== undefined && ` (and ${difference.more} more like it)`}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
