import { words } from '#words/console.ts';
import './body-form.css';
import { isJsonText, readJson } from '#json/read.ts';
import type { PropertyShape } from '#lib/request/body-shapes.ts';
import type { FormMedia } from '#lib/request/form.ts';
import { readSource, withValue } from '#lib/request/json-source.ts';
import type { CallTarget } from '../call.ts';
import type { PartState } from '../form-state.ts';
import { PartFields } from '../part-fields.tsx';
import type { ValueRemark } from '../verdict/check-values.ts';
import { BodyProvider } from './body-context.ts';
import { drawnProperties } from './drawn-properties.ts';
import { FileField } from './file-field.tsx';
import { type NamedShapes, openShape } from './open-shape.ts';
import { useSlowPatterns } from './pattern-answers.ts';
import { SlowPatterns } from './slow-patterns.tsx';
import { useShapes } from './use-shapes.ts';
import { ValueField } from './value-field.tsx';

interface Props {
  readonly target: CallTarget;
  readonly media: FormMedia | undefined;
  readonly contentType: string;
  readonly parts: readonly PartState[];
  readonly remarks: readonly ValueRemark[];
  /** Files without which nothing was sent. */
  readonly missing: readonly string[];
  readonly onChange: (parts: readonly PartState[]) => void;
}

/** A form body as the schema's fields: values, lists and files; below them fields of any other name. */
export function PartsForm(props: Props) {
  const { target, contentType, parts, onChange } = props;
  const shapes = useShapes(target);
  useSlowPatterns();
  if (shapes === undefined) return <p className="quiet">{words.loadingTheFields}</p>;
  const named: NamedShapes = shapes === 'failed' ? new Map() : shapes.named;
  const declared = shapes === 'failed' ? undefined : shapes.content.find(({ type }) => type === contentType);
  const properties = declared?.shape
    ? drawnProperties(openShape(declared.shape, named), valueOfParts(parts))
    : [];
  const isDeclared = ({ name }: PartState) => properties.some((property) => property.name === name);
  const others = parts.filter((part) => !isDeclared(part));
  const known = parts.filter(isDeclared);
  return (
    <div className="body-form">
      <SlowPatterns />
      {properties.map((property) => (
        <PropertyFields key={property.name} {...props} property={property} named={named} />
      ))}
      <PartFields parts={others} onChange={(changed) => onChange([...known, ...changed])} />
    </div>
  );
}

function PropertyFields(props: Props & { property: PropertyShape; named: NamedShapes }) {
  const { property, named, media, parts, remarks, missing, onChange } = props;
  const { name, required } = property;
  const shape = openShape(property.shape, named);
  const mine = parts.filter((part) => part.name === name);
  /** In the place of those that were there, so that the order of the fields holds. */
  const put = (next: readonly PartState[]) => {
    const at = parts.findIndex((part) => part.name === name);
    const rest = parts.filter((part) => part.name !== name);
    const before = at === -1 ? rest.length : parts.slice(0, at).filter((part) => part.name !== name).length;
    onChange([...rest.slice(0, before), ...next, ...rest.slice(before)]);
  };
  const file = media?.files?.find((each) => each.property === name);
  if (file) {
    const isMissing = missing.includes(name);
    return <FileField {...{ name, shape, required, file, isMissing }} parts={mine} onChange={put} />;
  }
  const [part] = mine;
  const text = part?.text ?? '';
  const write = (next: string) => put([{ ...part, name, isSent: true, isValue: true, text: next }]);
  const node = part?.isSent ? readSource(text) : undefined;
  return (
    <BodyProvider value={{ api: props.target.api, text, onChange: write, named, remarks, Value: ValueField }}>
      <ValueField
        slot={{
          ...{ shape, steps: [name], name, isRequired: required, node },
          write: (value) => write(node ? withValue(text, node, value) : value),
          remove: () => put([]),
        }}
      />
    </BodyProvider>
  );
}

/** The form as one object, for what its values bring with them; a file counts as a text. */
function valueOfParts(parts: readonly PartState[]): object {
  const sent = parts.filter(({ isSent }) => isSent);
  return Object.fromEntries(
    sent.map(({ name, text, file, isValue }) => [
      name,
      !file && isValue && isJsonText(text) ? readJson(text) : text,
    ]),
  );
}
