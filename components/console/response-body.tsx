import { useMemo, useState } from 'react';
import { essenceOf, isJson } from '#lib/request/media-types.ts';
import { words } from '#words/console.ts';
import { copyText } from '../ui/copy.ts';
import { BodyFigure, type View } from './body-figure.tsx';
import { ByteBody } from './byte-body.tsx';
import { type Answer, headerOf } from './call.ts';
import { DownloadButton } from './download-link.tsx';
import { downloadName } from './download-name.ts';
import { layOutCutLines, layOutLines } from './json-lines.ts';

const namesOfViews: Readonly<Record<View, string>> = {
  Text: words.text,
  Tree: words.tree,
  Raw: words.raw,
  Events: words.eventsView,
  Table: words.table,
};

/** Characters of what is short enough to do without line numbers and a search. */
const shortest = 500;

/** How a body can be looked at, the best way first. */
function viewsOf(type: string, hasTree: boolean): readonly View[] {
  if (hasTree) return ['Text', 'Tree', 'Raw'];
  if (type === 'text/event-stream') return ['Events', 'Text'];
  return /^text\/(?:csv|tab-separated-values)$/.test(type) ? ['Table', 'Text'] : ['Text'];
}

/** The body as text; JSON laid out, as a tree, or as it was sent. Never as markup. */
export function ResponseBody({ answer: { body, end, headers, broken } }: { answer: Answer }) {
  const [chosen, setView] = useState<View>();
  const type = essenceOf(headerOf(headers, 'content-type') ?? '');
  const disposition = headerOf(headers, 'content-disposition');
  const json = useMemo(() => (typeof body === 'string' && end ? layOutLines(body) : undefined), [body, end]);
  const views = viewsOf(type, json !== undefined);
  const view = chosen !== undefined && views.includes(chosen) ? chosen : (views[0] ?? 'Text');
  const isCut = view === 'Text' && isJson(type) && end?.truncated === true;
  const lines = useMemo(() => {
    if (typeof body !== 'string') return [];
    return (view === 'Text' && json) || (isCut ? layOutCutLines(body) : body.split('\n'));
  }, [body, view, json, isCut]);
  if (body.length === 0) return <p className="quiet">{end ? words.noBody : words.receiving}</p>;
  if (typeof body !== 'string') return <ByteBody bytes={body} mediaType={type} disposition={disposition} />;
  return (
    <BodyFigure
      text={body}
      lines={lines}
      view={view}
      isJson={view === 'Text' && (json !== undefined || isCut)}
      isShort={lines.length <= 3 && body.length <= shortest}
      isWhole={Boolean(end ?? broken)}
      isTabbed={type.endsWith('tab-separated-values')}
      actions={
        <>
          {views.length > 1 && <ViewChoice views={views} view={view} onChange={setView} />}
          {end && <DownloadButton text={body} name={downloadName(type, true, disposition)} />}
        </>
      }
      onCopy={(button) => void copyText(view === 'Text' ? lines.join('\n') : body, button)}
    />
  );
}

function ViewChoice(props: { views: readonly View[]; view: View; onChange: (view: View) => void }) {
  const { views, view, onChange } = props;
  return views.map((name) => (
    <button
      key={name}
      type="button"
      className="code-toggle"
      aria-pressed={name === view}
      onClick={() => onChange(name)}
    >
      {namesOfViews[name]}
    </button>
  ));
}
