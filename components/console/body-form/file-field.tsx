import type { Shape } from '#lib/request/body-shapes.ts';
import { readFile } from '../choose-file.tsx';
import { Field } from '../field.tsx';
import type { PartState } from '../form-state.ts';
import { FieldNote } from './field-note.tsx';

/** One file, or several under one name, each with the type that it is sent as. */
export function FileField(props: {
  name: string;
  shape: Shape;
  required: boolean;
  isMany: boolean;
  /** Media types that the description allows, as it lists them. */
  types: string | undefined;
  parts: readonly PartState[];
  onChange: (parts: readonly PartState[]) => void;
}) {
  const { name, shape, required, isMany, types, parts, onChange } = props;
  const allowed = types?.split(',').map((type) => type.trim()) ?? [];
  const files = parts.filter(({ file }) => file !== undefined);
  async function choose(chosen: FileList | null) {
    const read = await Promise.all([...(chosen ?? [])].map(readFile));
    const made = read.map((file): PartState => {
      // Its own type where the description takes it, else the first that it does.
      const type = allowed.length === 0 || allowed.includes(file.type) ? file.type : allowed[0];
      return { name, isSent: true, text: '', file, ...(type && { contentType: type }) };
    });
    onChange(isMany ? [...files, ...made] : made.slice(0, 1));
  }
  return (
    <Field
      label={<code>{name}</code>}
      type={shape.type ?? 'file'}
      isRequired={required}
      note={<FieldNote shape={shape} />}
      remark={required && files.length === 0 ? { isBlocking: false, text: 'This is missing.' } : undefined}
    >
      {(control) => (
        <>
          <input
            {...control}
            type="file"
            className="control"
            multiple={isMany}
            accept={allowed.join(',') || undefined}
            onChange={({ target }) => {
              void choose(target.files);
            }}
          />
          <ul className="file-list">
            {files.map((part, index) => (
              <li key={index}>
                <code>{part.file?.name}</code>
                <input
                  className="control control-small control-code"
                  aria-label={`Media type of ${part.file?.name}`}
                  value={part.contentType ?? ''}
                  placeholder="application/octet-stream"
                  onChange={({ target }) =>
                    onChange(files.with(index, { ...part, contentType: target.value }))
                  }
                />
                <button
                  type="button"
                  className="link-button"
                  aria-label={`Leave out ${part.file?.name}`}
                  onClick={() => onChange(files.toSpliced(index, 1))}
                >
                  Leave out
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Field>
  );
}
