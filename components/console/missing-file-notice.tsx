import { sayRich } from '#components/ui/say-rich.tsx';
import { words } from '#words/console.ts';
import { wholeBody } from './missing-files.ts';

/** Says why nothing was sent: the operation needs files that nobody has chosen. */
export function MissingFileNotice({ names, onAnyway }: { names: readonly string[]; onAnyway: () => void }) {
  const isBody = names.includes(wholeBody);
  return (
    <section className="notice" aria-label={words.aFileIsMissing} role="status">
      <p>
        {isBody
          ? words.notSentTheBodyIs
          : sayRich(words.notSentNoFileIs, { code: <code>{names.join(', ')}</code> })}
      </p>
      <div className="key-line">
        <button type="button" className="button" onClick={onAnyway}>
          {isBody
            ? words.sendAnEmptyBody
            : names.length > 1
              ? words.sendWithEmptyParts
              : words.sendWithAnEmptyPart}
        </button>
      </div>
    </section>
  );
}
