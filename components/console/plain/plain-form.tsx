import { withBase } from '#lib/env/base-path.ts';
import { plainFormUrl } from '#lib/links/urls.ts';
import type { BodyFile } from '#lib/openapi/model.ts';
import { isSendable } from '#lib/request/credentials.ts';
import type { FormModel } from '#lib/request/form.ts';
import { fieldName, placeOf } from '#lib/request/form-fields.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/plain.ts';
import { Link } from '../../ui/link.tsx';
import { takesKey } from '../credentials.ts';
import { hasParts, type PartState, stateOf } from '../form-state.ts';
import { PlainField } from './plain-field.tsx';

interface Account {
  readonly key: string;
  readonly plan: string;
}

/** The operation's form in HTML alone. It starts from the same values as the console. */
export function PlainForm(props: {
  model: FormModel;
  account: Account | undefined;
  contentType: string | undefined;
}) {
  const { model, account } = props;
  const content = model.requestBody?.content ?? [];
  const media = content.find(({ type }) => type === props.contentType) ?? content[0];
  const state = stateOf(model, { ...model.initial, ...media?.examples[0]?.values });
  const address = plainFormUrl(model.api, model.operation);
  return (
    <>
      <KeyForm model={model} address={address} account={account} />
      <form action={withBase(address)} method="post" aria-label={words.request} autoComplete="off">
        <Credentials model={model} account={account} />
        {groups.map(({ place, title }) => {
          const members = model.parameters.flatMap((parameter, index) =>
            placeOf(parameter) === place ? [{ parameter, field: state.fields[index] }] : [],
          );
          if (members.length === 0) return null;
          return (
            <fieldset key={place} className="fields">
              <legend>{title}</legend>
              {members.map(({ parameter, field }) => (
                <PlainField
                  key={parameter.name}
                  name={fieldName(place, parameter.name)}
                  parameter={parameter}
                  text={field?.isSent ? field.text : ''}
                />
              ))}
            </fieldset>
          );
        })}
        {media && (
          <fieldset className="fields">
            <legend>{words.body}</legend>
            <input type="hidden" name="contentType" value={media.type} />
            <MediaChoice types={content.map(({ type }) => type)} chosen={media.type} address={address} />
            {hasParts(media.type) ? (
              <Parts parts={state.parts} files={media.files ?? []} />
            ) : (
              <label className="plain-field">
                <span className="field-head">{media.type}</span>
                <textarea
                  className="control control-code"
                  name="body"
                  rows={Math.min(24, Math.max(5, state.bodyText.split('\n').length + 1))}
                  spellCheck={false}
                  defaultValue={state.bodyText}
                />
              </label>
            )}
          </fieldset>
        )}
        <p className="plain-send">
          <button type="submit" className="button button-primary">
            {say(words.send, { method: model.method })}
          </button>
          <span className="quiet">{words.aFieldThatIsLeft}</span>
        </p>
      </form>
    </>
  );
}

const groups = [
  { place: 'path', title: words.path },
  { place: 'query', title: words.query },
  { place: 'header', title: words.headers },
  { place: 'cookie', title: words.cookies },
] as const;

/** Asks for a key of its own: the page that answers is this form with the key in it. */
function KeyForm(props: { model: FormModel; address: string; account: Account | undefined }) {
  const { model, address, account } = props;
  const schemes = model.security.flatMap(({ schemes: entries }) => entries.map(({ scheme }) => scheme));
  if (model.keyLink)
    return (
      <p>
        <Link href={model.keyLink.link}>{model.keyLink.text ?? words.getAKey}</Link>
      </p>
    );
  if (model.hasNoKeys || !schemes.some(takesKey)) return null;
  return (
    <form action={withBase(address)} method="post" className="plain-key" aria-label={words.sandboxKey}>
      {account && (
        <p className="notice">
          {account.plan === '' ? words.newKey : say(words.newKeyOfPlan, { plan: account.plan })}
        </p>
      )}
      <button type="submit" className="button" name="plan" value={model.plans?.[0]?.id ?? ''}>
        {account ? words.getAnotherKey : words.getASandboxKey}
      </button>
    </form>
  );
}

function Credentials({ model, account }: { model: FormModel; account: Account | undefined }) {
  const entries = model.security.flatMap(({ schemes }) => schemes.map(({ scheme }) => scheme));
  const schemes = entries.filter(
    (scheme, index) => isSendable(scheme) && entries.findIndex(({ name }) => name === scheme.name) === index,
  );
  if (schemes.length === 0) return null;
  return (
    <fieldset className="fields">
      <legend>{words.authentication}</legend>
      {model.security.length > 1 && <p className="quiet">{words.anyOneOfTheseWays}</p>}
      {schemes.map((scheme) => (
        <label key={scheme.name} className="plain-field">
          <span className="field-head">
            <code>{scheme.name}</code>
          </span>
          <input
            className="control control-code"
            name={fieldName('auth', scheme.name)}
            spellCheck={false}
            autoCapitalize="off"
            placeholder={model.placeholders.find((each) => each.scheme === scheme.name)?.text}
            defaultValue={takesKey(scheme) ? account?.key : undefined}
          />
        </label>
      ))}
    </fieldset>
  );
}

function MediaChoice(props: { types: readonly string[]; chosen: string; address: string }) {
  const { types, chosen, address } = props;
  if (types.length < 2) return null;
  return (
    <p className="plain-types">
      {types.map((type) => (
        <Link
          key={type}
          href={`${address}?type=${encodeURIComponent(type)}`}
          aria-current={type === chosen ? 'true' : undefined}
        >
          {type}
        </Link>
      ))}
    </p>
  );
}

function Parts({ parts, files }: { parts: readonly PartState[]; files: readonly BodyFile[] }) {
  const texts = parts.filter(({ name }) => !files.some(({ property }) => property === name));
  return (
    <>
      {texts.map(({ name, text }) => (
        <label key={name} className="plain-field">
          <span className="field-head">
            <code>{name}</code>
          </span>
          <input
            className="control control-code"
            name={fieldName('part', name)}
            defaultValue={plainText(text)}
          />
        </label>
      ))}
      {files.map((file) => (
        <PlainFile key={file.property} file={file} />
      ))}
    </>
  );
}

/** A form without a script has only texts: a file is left out, or sent as an empty part. */
function PlainFile({ file: { property = '', required } }: { file: BodyFile }) {
  return (
    <div className="plain-field">
      <span className="field-head">
        <code>{property}</code>
        <span className="row-type">{words.file}</span>
        {required && <span className="row-required">{words.required}</span>}
      </span>
      <p className="quiet">
        {`${words.fileNeedsConsole} ${required ? words.nothingWithoutFile : words.fileLeftOut}`}
      </p>
      {required && (
        <label className="inline-label">
          <input type="checkbox" name={fieldName('file', property)} value="empty" />
          {words.sendAnEmptyPartIn}
        </label>
      )}
    </div>
  );
}

/** A text as it is sent, without the quotes of its JSON; of any other value its JSON. */
function plainText(json: string): string {
  const value: unknown = JSON.parse(json);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
