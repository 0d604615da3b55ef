import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
export function RemoveButton({ path, onRemove }: { path: string; onRemove: (() => void) | undefined }) {
  return (
    <button
      type="button"
      className="link-button group-remove"
      aria-label={say(words.removeNamed, { path })}
      onClick={onRemove}
    >
      {words.remove}
    </button>
  );
}
