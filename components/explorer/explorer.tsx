'use client';

import { type MouseEvent, type RefObject, useId, useRef, useSyncExternalStore } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/explorer.ts';
import { Link } from '../ui/link.tsx';
import { Client } from './client.tsx';
import { choosePart, chosenPart, partSearch, subscribePart } from './part-choice.ts';
import type { ExplorerOptions } from './scalar.ts';

/** A part of a large API, as readers choose it. */
export interface PartChoice {
  readonly id: string;
  readonly title: string;
  /** The tag that it is one of several parts of. */
  readonly group?: string;
  /** How many operations it has. */
  readonly count: number;
}

/**
 * The API in one client; of a large one the part that the address names, or the list of its parts.
 *
 * @param props.count of all operations: one of several tags is in several parts
 */
export function Explorer(
  props: ExplorerOptions & { parts: readonly PartChoice[]; count: number; partsAt: string },
) {
  const { parts, count, partsAt, ...options } = props;
  const id = useSyncExternalStore(subscribePart, chosenPart, () => undefined);
  const chooser = useRef<HTMLSelectElement>(null);
  if (parts.length === 0) return <Client {...options} />;
  const part = parts.find((each) => each.id === id);
  const choose = (next: string) => {
    choosePart(next);
    chooser.current?.focus();
  };
  return (
    <div data-scripted>
      <PartSelect parts={parts} value={part?.id ?? ''} onChange={choose} select={chooser} />
      {part === undefined ? (
        <PartList parts={parts} count={count} onChoose={choose} />
      ) : (
        <Client key={part.id} {...options} description={partsAt + partSearch(part.id)} />
      )}
    </div>
  );
}

function PartSelect(props: {
  parts: readonly PartChoice[];
  value: string;
  onChange: (id: string) => void;
  select: RefObject<HTMLSelectElement | null>;
}) {
  const { parts, value, onChange, select } = props;
  const id = useId();
  return (
    <p className="explorer-bar">
      <label htmlFor={id}>{words.choose}</label>
      <select
        id={id}
        ref={select}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{words.allParts}</option>
        {parts.map((part) => (
          <option key={part.id} value={part.id}>
            {`${nameOf(part)} (${part.count})`}
          </option>
        ))}
      </select>
    </p>
  );
}

function PartList(props: { parts: readonly PartChoice[]; count: number; onChoose: (id: string) => void }) {
  const { parts, count, onChoose } = props;
  const open = (event: MouseEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(id);
  };
  return (
    <div className="explorer-start">
      <p className="lead">{say(words.chooseAbout, { count })}</p>
      <ul className="explorer-parts">
        {parts.map((part) => (
          <li key={part.id}>
            <Link href={partSearch(part.id)} onClick={(event) => open(event, part.id)}>
              {nameOf(part)}
            </Link>{' '}
            <span>{say(words.endpoints, { count: part.count })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf({ group, title }: PartChoice): string {
  return group === undefined ? title : `${group}: ${title}`;
}
