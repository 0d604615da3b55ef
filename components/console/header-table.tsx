import type { HeaderList } from '#lib/request/exchange.ts';
import { words } from '#words/console.ts';

export function HeaderTable({ headers }: { headers: HeaderList }) {
  if (headers.length === 0) return <p className="quiet">{words.noneSentence}</p>;
  return (
    <dl className="header-table">
      {headers.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
