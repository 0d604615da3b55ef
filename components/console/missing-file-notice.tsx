import { wholeBody } from './missing-files.ts';

/** Says why nothing was sent: the operation needs files that nobody has chosen. */
export function MissingFileNotice({ names, onAnyway }: { names: readonly string[]; onAnyway: () => void }) {
  const isBody = names.includes(wholeBody);
  return (
    <section className="notice" aria-label="A file is missing" role="status">
      <p>
        {isBody ? (
          'Not sent: the body is a file, and none is chosen.'
        ) : (
          <>
            Not sent: no file is chosen for <code>{names.join(', ')}</code>.
          </>
        )}
      </p>
      <div className="key-line">
        <button type="button" className="button" onClick={onAnyway}>
          {isBody
            ? 'Send an empty body'
            : names.length > 1
              ? 'Send with empty parts'
              : 'Send with an empty part'}
        </button>
      </div>
    </section>
  );
}
