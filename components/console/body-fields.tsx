import { lazy, Suspense } from 'react';
import { writeJson } from '#json/write.ts';
import type { Fault } from '#lib/request/faults.ts';
import type { FormMedia, FormModel } from '#lib/request/form.ts';
import { findMedia, isJson } from '#lib/request/media-types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { BodyEditor } from './body-editor.tsx';
import { BodyViewChoice, useBodyView } from './body-view.tsx';
import { BodyFile } from './choose-file.tsx';
import { Field } from './field.tsx';
import { bodyStateOf, type FormState, hasParts } from './form-state.ts';
import { wholeBody } from './missing-files.ts';
import type { ValueRemark } from './verdict/check-values.ts';
import { RowLink } from './verdict/row-link.tsx';

const BodyForm = lazy(() =>
  import('./body-form/body-form.tsx').then(({ BodyForm: component }) => ({ default: component })),
);

const PartsForm = lazy(() =>
  import('./body-form/parts-form.tsx').then(({ PartsForm: component }) => ({ default: component })),
);

interface Props {
  readonly model: FormModel;
  readonly state: FormState;
  readonly faults: readonly Fault[];
  readonly schemaRemarks: readonly ValueRemark[];
  /** Files without which nothing was sent; the body itself is the empty name. */
  readonly missing: readonly string[];
  readonly onChange: (state: FormState) => void;
}

export function BodyFields({ model, state, faults, schemaRemarks, missing, onChange }: Props) {
  const { contentType } = state;
  const [view, setView] = useBodyView();
  const isForm = view === 'form' && isJson(contentType);
  const bodyRemarks = schemaRemarks.filter(({ place }) => place === 'body');
  if (!model.requestBody) return null;
  const setText = (bodyText: string) => onChange({ ...state, bodyText });
  const fault = faults.find(({ pointer }) => /^\/(?:body|parts|contentType)\b/.test(pointer));
  return (
    <fieldset className="fields">
      <legend>{words.body}</legend>
      <label className="inline-label">
        <input
          type="checkbox"
          checked={state.isBodySent}
          onChange={(event) => onChange({ ...state, isBodySent: event.target.checked })}
        />
        {words.sendABody}
        {model.requestBody.required && <span className="row-required">{words.required}</span>}
      </label>
      {state.isBodySent && (
        <>
          <BodyChoices model={model} state={state} onChange={onChange} />
          {isJson(contentType) && <BodyViewChoice view={view} onChange={setView} />}
          {hasParts(contentType) ? (
            <Suspense fallback={<p className="quiet">{words.loadingTheFields}</p>}>
              <PartsForm
                target={model}
                media={findMedia(model.requestBody.content, contentType)}
                missing={missing}
                contentType={contentType}
                parts={state.parts}
                remarks={bodyRemarks}
                onChange={(parts) => onChange({ ...state, parts })}
              />
            </Suspense>
          ) : isForm ? (
            <Suspense fallback={<p className="quiet">{words.loadingTheFields}</p>}>
              <BodyForm
                target={model}
                contentType={contentType}
                text={state.bodyText}
                remarks={bodyRemarks}
                onChange={setText}
                onText={() => setView('text')}
              />
            </Suspense>
          ) : (
            <TextBody state={state} isFileMissing={missing.includes(wholeBody)} onChange={onChange} />
          )}
        </>
      )}
      {state.isBodySent && <BodyRemarks remarks={bodyRemarks} />}
      {fault && <p className="remark remark-blocking">{say(words.theBody, { detail: fault.detail })}</p>}
    </fieldset>
  );
}

/** A body that is typed; one that is no JSON may come from a file. */
function TextBody({
  state,
  isFileMissing,
  onChange,
}: Pick<Props, 'state' | 'onChange'> & { isFileMissing: boolean }) {
  const isJsonBody = isJson(state.contentType);
  const { bodyFile, ...typed } = state;
  return (
    <>
      {(isJsonBody || !bodyFile) && (
        <BodyEditor
          text={state.bodyText}
          isJson={isJsonBody}
          onChange={(bodyText) => onChange({ ...state, bodyText })}
        />
      )}
      {!isJsonBody && (
        <BodyFile
          file={bodyFile}
          isMissing={isFileMissing}
          onChange={(file) => onChange(file ? { ...state, bodyFile: file } : typed)}
        />
      )}
    </>
  );
}

/** What the schema does not allow, each with the row that says so. */
function BodyRemarks({ remarks }: { remarks: readonly ValueRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="remark remark-list" aria-label={words.differencesFromTheSchema}>
      {remarks.map(({ name, detail, anchors }) => (
        <li key={`${name} ${detail}`}>
          <RowLink name={name} anchors={anchors} /> {detail}
        </li>
      ))}
    </ul>
  );
}

/** Media type and example, where there is a choice. */
function BodyChoices({ model, state, onChange }: Pick<Props, 'model' | 'state' | 'onChange'>) {
  const content = model.requestBody?.content ?? [];
  const media = findMedia(content, state.contentType) ?? content[0];
  const examples = media?.examples ?? [];
  const choose = (type: string, name?: string) => {
    const chosen = content.find((each) => each.type === type);
    const example = chosen?.examples.find((each) => each.name === name) ?? chosen?.examples[0];
    onChange({
      ...state,
      ...bodyStateOf(model, { contentType: type, ...(example?.values ?? chosen?.initial) }),
      isBodySent: true,
    });
  };
  return (
    <div className="field-pair">
      {content.length > 1 && (
        <Field label={words.mediaType}>
          {(control) => (
            <select
              {...control}
              className="control"
              value={media?.type}
              onChange={(event) => choose(event.target.value)}
            >
              {content.map(({ type }) => (
                <option key={type}>{type}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      {examples.length > 1 && (
        <Field label={words.example}>
          {(control) => (
            <select
              {...control}
              className="control"
              value={nameOfShown(examples, state) ?? ''}
              onChange={(event) => choose(media?.type ?? '', event.target.value)}
            >
              {nameOfShown(examples, state) === undefined && <option value="">{words.edited}</option>}
              {examples.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}

function nameOfShown(examples: FormMedia['examples'], state: FormState): string | undefined {
  const textOf = (body: unknown) => (typeof body === 'string' ? body : writeJson(body, 2));
  return examples.find(({ values }) => textOf(values.body) === state.bodyText)?.name;
}
