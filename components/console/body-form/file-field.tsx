import type { BodyFile } from '#lib/openapi/model.ts';
import type { Shape } from '#lib/request/body-shapes.ts';
import { concreteType, covers } from '#lib/request/media-types.ts';
import { unchosenParts } from '#lib/request/sample-files.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { missingFileRemark, readFile, useFocusOnce } from '../choose-file.tsx';
import { Field } from '../field.tsx';
import { type PartState, partStateOf } from '../form-state.ts';
import { FieldNote } from './field-note.tsx';

/** One file, or several under one name, each with the type that it is sent as. */
export function FileField(props: {
  name: string;
  shape: Shape;
  required: boolean;
  file: BodyFile;
  /** Nothing was sent for want of it. */
  isMissing: boolean;
  parts: readonly PartState[];
  onChange: (parts: readonly PartState[]) => void;
}) {
  const { name, shape, required, file, isMissing, parts, onChange } = props;
  const { isMany } = file;
  // "Any bytes" leaves every file its own type.
  const allowed = file.types.filter((type) => type !== 'application/octet-stream' && type !== '*/*');
  const input = useFocusOnce<HTMLInputElement>(isMissing);
  const files = parts.filter(({ file }) => file !== undefined);
  async function choose(chosen: FileList | null) {
    const read = await Promise.all([...(chosen ?? [])].map(readFile));
    const made = read.map((each): PartState => {
      // Its own type where the description takes it, else the first that it does.
      const isAllowed = allowed.length === 0 || allowed.some((type) => covers(type, each.type));
      const type = isAllowed ? each.type : concreteType(allowed);
      return { name, isSent: true, text: '', file: each, ...(type && { contentType: type }) };
    });
    onChange(isMany ? [...files, ...made] : made.slice(0, 1));
  }
  const leaveOut = (index: number) => {
    const left = files.toSpliced(index, 1);
    onChange(left.length === 0 && required ? unchosenParts(file, 1).map(partStateOf) : left);
  };
  const remark =
    required && files.length === 0 ? { isBlocking: false, text: words.noFileIsChosen } : undefined;
  return (
    <Field
      label={<code>{name}</code>}
      type={shape.type ?? 'file'}
      isRequired={required}
      note={<FieldNote shape={shape} />}
      remark={isMissing ? missingFileRemark : remark}
    >
      {(control) => (
        <>
          <input
            {...control}
            ref={input}
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
                  aria-label={say(words.mediaTypeOf, { name: part.file?.name ?? '' })}
                  value={part.contentType ?? ''}
                  placeholder="application/octet-stream"
                  onChange={({ target }) =>
                    onChange(files.with(index, { ...part, contentType: target.value }))
                  }
                />
                <button
                  type="button"
                  className="link-button"
                  aria-label={say(words.leaveOutNamed, { name: part.file?.name ?? '' })}
                  onClick={() => leaveOut(index)}
                >
                  {words.leaveOut}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Field>
  );
}
