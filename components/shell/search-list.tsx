import type { MouseEvent, ReactNode } from 'react';
import { Link } from '../ui/link.tsx';

/** What can be chosen: a result, or a search to look up again. */
export interface SearchLine {
  readonly url: string;
  readonly content: ReactNode;
  readonly onTake: () => void;
  /** Opened in another tab or window, which the browser does itself. */
  readonly onOpenElsewhere?: () => void;
}

/** The lines of the dialog: links that the arrow keys reach while the focus stays in the field. */
export function SearchList(props: {
  id: string;
  label: string;
  isBusy: boolean;
  lines: readonly SearchLine[];
  /** Place of the line that Enter takes. */
  active: number;
  onPoint: (index: number) => void;
}) {
  const { id, label, isBusy, lines, active, onPoint } = props;
  return (
    <div id={id} role="listbox" aria-label={label} className="search-hits" aria-busy={isBusy}>
      {lines.map((line, index) => (
        <Link
          key={line.url}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          href={line.url}
          className="search-hit"
          onMouseMove={() => onPoint(index)}
          onClick={(event) => onClick(event, line)}
        >
          {line.content}
        </Link>
      ))}
    </div>
  );
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

function onClick(event: MouseEvent, { onTake, onOpenElsewhere }: SearchLine) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    onOpenElsewhere?.();
    return;
  }
  event.preventDefault();
  onTake();
}
