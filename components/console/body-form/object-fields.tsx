import { useRef } from 'react';
import { readJson } from '#json/read.ts';
import type { Shape } from '#lib/request/body-shapes.ts';
import {
  type JsonMember,
  memberOf,
  sourceText,
  withMember,
  withName,
  withoutMember,
  withValue,
} from '#lib/request/json-source.ts';
import { say, sayNumber } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { useBody } from './body-context.ts';
import { type DrawnProperty, drawnProperties } from './drawn-properties.ts';
import { initialText } from './initial-text.ts';
import { type NamedShapes, openShape } from './open-shape.ts';
import { matchesPattern, useSlowPatterns } from './pattern-answers.ts';
import { RemoveButton } from './remove-button.tsx';
import { pathOf, type Slot } from './slot.ts';

/** The properties of an object in the schema's order, then whatever else stands in it. */
export function ObjectFields({ slot }: { slot: Slot & { node: NonNullable<Slot['node']> } }) {
  const { text, onChange, named, Value } = useBody();
  const { shape, node, steps } = slot;
  // Which fields there are may depend on a pattern, whose answer comes later.
  useSlowPatterns();
  const root = useRef<HTMLDivElement>(null);
  const properties = drawnProperties(shape, shape.rules && readJson(sourceText(text, node)));
  const known = new Set(properties.map(({ name }) => memberOf(node, name)));
  const others = node.members.filter((member) => !known.has(member));
  const freeNames = namesFor(shape, node.members);
  const isFull = shape.names !== undefined && freeNames.length === 0;
  function addEntry() {
    const name = freeNames[0] ?? freeName(node.members, shape.entries ? 'key' : shape.patterns?.[0]?.name);
    onChange(withMember(text, node, name, initialText(shapeOfEntry(shape, name) ?? {}, named)));
    requestAnimationFrame(() => {
      const [last] = [
        ...(root.current?.querySelectorAll<HTMLElement>(':scope > .entry > .control') ?? []),
      ].slice(-1);
      last?.focus();
      if (last instanceof HTMLInputElement) last.select();
    });
  }
  return (
    <div className="group-fields" ref={root}>
      {properties.map((property) => {
        const { name, required } = property;
        const member = memberOf(node, name);
        return (
          <Value
            key={name}
            slot={{
              ...{
                shape: shownShape(property, named),
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
      {shape.left !== undefined && (
        <p className="quiet">
          {say(words.restProperties, { count: shape.left, number: sayNumber(shape.left) })}
        </p>
      )}
      {(shape.entries ?? shape.patterns) && !isFull && (
        <button type="button" className="link-button group-add" onClick={addEntry}>
          {steps.length === 0 ? words.addAMember : say(words.addAMemberTo, { pathOf: pathOf(steps) })}
        </button>
      )}
    </div>
  );
}

/** Of the names that members may only have, those that none has yet. */
function namesFor({ names = [] }: Shape, members: readonly JsonMember[]): string[] {
  const taken = new Set(members.map(({ name }) => name));
  return names.map(({ value }) => String(value)).filter((name) => !taken.has(name));
}

/** A member without a declared name: both its name, typed or picked, and its value are filled in. */
function Entry({ slot, member }: { slot: Slot & { node: NonNullable<Slot['node']> }; member: JsonMember }) {
  const { text, onChange, Value } = useBody();
  const { shape, node } = slot;
  const steps = [...slot.steps, member.name];
  const remove = () => onChange(withoutMember(text, node, member));
  return (
    <div className="entry">
      {shape.names ? (
        <select
          className="control control-code"
          aria-label={say(words.nameOf, { pathOf: pathOf(steps) })}
          value={member.name}
          onChange={({ target }) => onChange(withName(text, member, target.value))}
        >
          {[member.name, ...namesFor(shape, node.members)].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="control control-code"
          aria-label={say(words.nameOf, { pathOf: pathOf(steps) })}
          spellCheck={false}
          autoCapitalize="off"
          value={member.name}
          onChange={({ target }) => onChange(withName(text, member, target.value))}
        />
      )}
      <RemoveButton path={pathOf(steps)} onRemove={remove} />
      <Value
        slot={{
          ...{ shape: shapeOfEntry(shape, member.name) ?? undescribed, steps, name: member.name },
          ...{ isRequired: true, isItem: true, node: member.value },
          write: (value) => onChange(withValue(text, member.value, value)),
        }}
      />
    </div>
  );
}

const undescribed: Shape = { kind: 'any', type: words.notDescribed };

/** What a member is by its name: a pattern comes before what any other name may hold. */
function shapeOfEntry({ patterns = [], entries }: Shape, name: string): Shape | undefined {
  return patterns.find(({ pattern }) => matchesPattern(pattern, name))?.shape ?? entries;
}

/** A value that was brought by others stays while they change, and says so. */
function shownShape({ shape, isLeftOver }: DrawnProperty, named: NamedShapes): Shape {
  if (!isLeftOver) return shape;
  const open = openShape(shape, named);
  return { ...open, hints: [...(open.hints ?? []), words.notAskedForAsThe] };
}

function freeName(members: readonly JsonMember[], start = 'key'): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? start : `${start}${number}`;
    if (!members.some((member) => member.name === name)) return name;
  }
}
