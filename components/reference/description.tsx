import { Commonmark, type FenceProps } from '#lib/render/commonmark.tsx';
import { CodeBlock } from '../code/code-block.tsx';

/** A description of the file: CommonMark from an untrusted author. `small` beside a row, else as the page's own text. */
export function Description(props: { source: string | undefined; under?: 1 | 2 | 3 | 4; small?: boolean }) {
  const { source, under = 2, small = false } = props;
  if (source === undefined || source.trim() === '') return null;
  return (
    <div className={small ? 'prose prose-small' : 'prose'}>
      <Commonmark source={source} under={under} Fence={Fence} />
    </div>
  );
}

function Fence({ code, language = 'text' as never }: FenceProps) {
  return <CodeBlock source={code} language={language} />;
}
