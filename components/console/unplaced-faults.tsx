import { describeFault } from '#lib/request/describe-fault.ts';
import type { Fault } from '#lib/request/faults.ts';
import { words } from '#words/console.ts';

/** Why the form makes no request, where that is not said at one of its fields. */
export function UnplacedFaults({ faults }: { faults: readonly Fault[] }) {
  const unplaced = faults.filter(({ pointer }) => !hasField.test(pointer));
  if (unplaced.length === 0) return null;
  return (
    <ul className="remark remark-blocking remark-list" aria-label={words.whatKeepsThisFromBeing}>
      {unplaced.map((fault) => (
        <li key={`${fault.pointer} ${fault.detail}`}>{describeFault(fault)}</li>
      ))}
    </ul>
  );
}

const hasField = /^\/(?:(?:path|query|header|cookie)\/.|body|parts|contentType)/;
