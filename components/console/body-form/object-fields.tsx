import { useRef } from 'react';
import {
  type JsonMember,
  memberOf,
  withMember,
  withName,
  withoutMember,
  withValue,
} from '#lib/request/json-source.ts';
import { useBody } from './body-context.ts';
import { initialText } from './initial-text.ts';
import { RemoveButton } from './remove-button.tsx';
import { pathOf, type Slot } from './slot.ts';

/** The properties of an object in the schema's order, then whatever else stands in it. */
export function ObjectFields({ slot }: { slot: Slot & { node: NonNullable<Slot['node']> } }) {
  const { text, onChange, named, Value } = useBody();
  const { shape, node, steps } = slot;
  const root = useRef<HTMLDivElement>(null);
  const properties = shape.properties ?? [];
  const known = new Set(properties.map(({ name }) => memberOf(node, name)));
  const others = node.members.filter((member) => !known.has(member));
  function addEntry() {
    onChange(withMember(text, node, freeName(node.members), initialText(shape.entries ?? {}, named)));
    requestAnimationFrame(() => {
      const [last] = [
        ...(root.current?.querySelectorAll<HTMLInputElement>(':scope > .entry > input') ?? []),
      ].slice(-1);
      last?.focus();
      last?.select();
    });
  }
  return (
    <div className="group-fields" ref={root}>
      {properties.map(({ name, required, shape: property }) => {
        const member = memberOf(node, name);
        return (
          <Value
            key={name}
            slot={{
              ...{
                shape: property,
                steps: [...steps, name],
                name,
                isRequired: required,
                node: member?.value,
              },
              write: (value) =>
                onChange(member ? withValue(text, member.value, value) : withMember(text, node, name, value)),
              remove: member && (() => onChange(withoutMember(text, node, member))),
            }}
          />
        );
      })}
      {others.map((member, index) => (
        // By its place: the name is what is typed.
        <Entry key={index} slot={slot} member={member} />
      ))}
      {shape.entries && (
        <button type="button" className="link-button group-add" onClick={addEntry}>
          {steps.length === 0 ? 'Add a member' : `Add a member to ${pathOf(steps)}`}
        </button>
      )}
    </div>
  );
}

/** A member without a declared name: both its name and its value are typed. */
function Entry({ slot, member }: { slot: Slot & { node: NonNullable<Slot['node']> }; member: JsonMember }) {
  const { text, onChange, Value } = useBody();
  const { shape, node } = slot;
  const steps = [...slot.steps, member.name];
  const remove = () => onChange(withoutMember(text, node, member));
  return (
    <div className="entry">
      <input
        className="control control-code"
        aria-label={`Name of ${pathOf(steps)}`}
        spellCheck={false}
        autoCapitalize="off"
        value={member.name}
        onChange={({ target }) => onChange(withName(text, member, target.value))}
      />
      <RemoveButton path={pathOf(steps)} onRemove={remove} />
      <Value
        slot={{
          ...{ shape: shape.entries ?? { kind: 'any', type: 'not described' }, steps, name: member.name },
          ...{ isRequired: true, isItem: true, node: member.value },
          write: (value) => onChange(withValue(text, member.value, value)),
        }}
      />
    </div>
  );
}

function freeName(members: readonly JsonMember[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'key' : `key${number}`;
    if (!members.some((member) => member.name === name)) return name;
  }
}
