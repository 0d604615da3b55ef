import { Fragment } from 'react';
import { outputAnchor, stepAnchor } from '#lib/links/anchors.ts';
import { say } from '#lib/words/say.ts';
import type { ValueUse } from '#lib/workflows/show/value-uses.ts';
import { words } from '#words/workflows.ts';
import { Link } from '../ui/link.tsx';
import { sayRich } from '../ui/say-rich.tsx';

/** Where a value goes: the steps and outputs that take it, each a link. */
export function Uses({ uses = [] }: { uses?: readonly ValueUse[] | undefined }) {
  if (uses.length === 0) return <p className="row-type">{words.usedNowhere}</p>;
  const places = uses.map((use, index) => (
    <Fragment key={use.kind === 'step' ? use.stepId : `outputs ${use.name}`}>
      {index > 0 && ', '}
      {use.kind === 'step' ? (
        <Link href={`#${stepAnchor(use.stepId)}`}>{use.title}</Link>
      ) : (
        <Link href={`#${outputAnchor(use.name)}`}>{say(words.outputNamed, { name: use.name })}</Link>
      )}
    </Fragment>
  ));
  return <p className="row-type">{sayRich(words.usedBy, { places })}</p>;
}
