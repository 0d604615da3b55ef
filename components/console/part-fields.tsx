import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { readFile } from './choose-file.tsx';
import type { PartState } from './form-state.ts';

/** The fields of a form body: text or a file each. */
export function PartFields(props: {
  parts: readonly PartState[];
  onChange: (parts: readonly PartState[]) => void;
}) {
  const { parts, onChange } = props;
  const set = (index: number, part: PartState) => onChange(parts.with(index, part));
  return (
    <ul className="parts">
      {parts.map((part, index) => (
        <li key={index} className="part">
          <input
            type="checkbox"
            aria-label={say(words.sendField, { index: index + 1 })}
            checked={part.isSent}
            onChange={(event) => set(index, { ...part, isSent: event.target.checked })}
          />
          <input
            className="control control-code"
            aria-label={say(words.nameOfField, { index: index + 1 })}
            value={part.name}
            onChange={(event) => set(index, { ...part, name: event.target.value })}
          />
          <input
            className="control control-code"
            aria-label={say(words.valueOfField, { index: index + 1 })}
            value={part.file?.name ?? part.text}
            readOnly={part.file !== undefined}
            placeholder={part.awaits === undefined ? undefined : words.noFile}
            onChange={(event) => set(index, { ...part, text: event.target.value })}
          />
          <label className="button part-file">
            {part.file ? words.text : words.file}
            <input
              type="file"
              className="sr-only"
              onClick={(event) => {
                if (!part.file) return;
                event.preventDefault();
                const { file: _, ...text } = part;
                set(index, text);
              }}
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file)
                  void readFile(file).then((read) => set(index, { ...part, isSent: true, file: read }));
              }}
            />
          </label>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link-button"
          onClick={() => onChange([...parts, { name: '', text: '', isSent: true }])}
        >
          {words.addAField}
        </button>
      </li>
    </ul>
  );
}
