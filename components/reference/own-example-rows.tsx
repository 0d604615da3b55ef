import type { ReactNode } from 'react';
import type { Example, Schema } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { type OwnExample, ownExamples } from '#lib/render/own-examples.ts';
import { words } from '#words/reference.ts';
import { Description } from './description.tsx';
import { Rest } from './rest.tsx';
import { shortFact } from './schema-facts.tsx';

/**
 * What a parameter or header may be, by the examples that the file gives beside its schema: a short one for the line of
 * its name, or the rows below it.
 */
export function ownExampleParts(
  examples: readonly Example[],
  schema: Schema,
): { example?: ReactNode; examples?: ReactNode } {
  const all = ownExamples(examples, schema);
  const [first] = all;
  if (first === undefined) return {};
  if (all.length === 1 && isBare(first) && (first.value ?? '').length <= shortFact)
    return { example: <BareExample value={first.value} /> };
  return { examples: <ExampleRows all={all} /> };
}

/** The same, all of it in rows. */
export function OwnExampleRows({ examples, schema }: { examples: readonly Example[]; schema: Schema }) {
  const all = ownExamples(examples, schema);
  return all.length > 0 && <ExampleRows all={all} />;
}

function ExampleRows({ all }: { all: readonly OwnExample[] }) {
  const shown = all.slice(0, pageLimits.blocks);
  const rest = <Rest left={all.length - shown.length} unit="example" />;
  if (shown.every(isBare)) {
    return (
      <>
        <p className="row-facts">
          {shown.map(({ value }) => (
            <span key={value}>
              <BareExample value={value} />
            </span>
          ))}
        </p>
        {rest}
      </>
    );
  }
  return (
    <>
      <dl className="pairs">
        {shown.map(({ name, value, notes }) => (
          <div key={`${name} ${value}`}>
            <dt>
              {`${words.exampleFact}\u00A0`}
              <code className="chip">{value ?? name}</code>
            </dt>
            <dd>
              <Description source={notes.length > 0 ? notes.join('\n\n') : name} small under={4} />
            </dd>
          </div>
        ))}
      </dl>
      {rest}
    </>
  );
}

function BareExample({ value }: { value: string | undefined }) {
  return (
    <>
      {`${words.exampleFact}\u00A0`}
      <code className="chip">{value}</code>
    </>
  );
}

// Of these there is nothing to say: they read as the examples of a schema do.
function isBare({ name, notes }: OwnExample): boolean {
  return name === undefined && notes.length === 0;
}
