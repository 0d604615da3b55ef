import { Commonmark, type FenceProps } from '#lib/render/commonmark.tsx';
import { words } from '#words/reference.ts';
import { CodeBlock } from '../code/code-block.tsx';
import { serversOfPage } from '../code/page-of-code.ts';
import { Link } from '../ui/link.tsx';
import { partOfDescription } from './part-of-description.ts';
import { WholeFile } from './rest.tsx';

/** A description of the file: CommonMark from an untrusted author. `small` beside a row, else as the page's own text. */
export function Description(props: {
  source: string | undefined;
  /** The text that `source` is a part of: a link to all of it leads there. */
  whole?: string | undefined;
  under?: 1 | 2 | 3 | 4;
  small?: boolean;
}) {
  const { source, whole = source, under = 2, small = false } = props;
  if (source === undefined || whole === undefined || source.trim() === '') return null;
  const { text, note, url } = partOfDescription(source, whole);
  const className = small ? 'prose prose-small' : 'prose';
  // One line of words is one element: rows are many.
  if (small && note === undefined && isOneParagraph(text)) {
    return (
      <p className={className}>
        <Commonmark source={text} servers={serversOfPage()} inline />
      </p>
    );
  }
  return (
    <div className={className} dir={hasRightToLeft(text) ? 'auto' : undefined}>
      <Commonmark source={text} under={under} servers={serversOfPage()} Fence={Fence} />
      {note !== undefined && (
        <p className="quiet">
          {note}. {url === undefined ? <WholeFile /> : <Link href={url}>{words.theWholeDescription}</Link>}
        </p>
      )}
    </div>
  );
}

// Each paragraph runs its own way by the style sheet; where the marks of a list stand, the whole says.
function hasRightToLeft(source: string): boolean {
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(source);
}

// Nothing that opens a block; what opens none stays one paragraph.
function isOneParagraph(source: string): boolean {
  return (
    /^[A-Za-z`"'([]/.test(source) && !source.trim().includes('\n') && !/^```|^\[[^\]]*\]:|</.test(source)
  );
}

function Fence({ code, language }: FenceProps) {
  return <CodeBlock source={code} {...(language && { language })} />;
}
