import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
/** Says which lines of a long text are drawn, and draws others. */
export function LineRange(props: {
  from: number;
  count: number;
  /** That are drawn at once. */
  most: number;
  all: number;
  onFrom: (line: number) => void;
  onAll: () => void;
}) {
  const { from, count, most, all, onFrom, onAll } = props;
  return (
    <p className="remark" role="status">
      {`${say(words.linesToOfAreDrawn, { from: from + 1, to: from + count, all })} `}
      <LineButton words="Earlier" isThere={from > 0} onPress={() => onFrom(Math.max(0, from - most))} />
      <LineButton words="Later" isThere={from + most < all} onPress={() => onFrom(from + most)} />
      <LineButton words="Show all" isThere onPress={onAll} />
    </p>
  );
}

function LineButton(props: { words: string; isThere: boolean; onPress: () => void }) {
  const { words, isThere, onPress } = props;
  if (!isThere) return null;
  return (
    <>
      <button type="button" className="link-button" onClick={onPress}>
        {words}
      </button>{' '}
    </>
  );
}
