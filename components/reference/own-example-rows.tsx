import type { Example, Schema } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { type OwnExample, ownExamples } from '#lib/render/own-examples.ts';
import { words } from '#words/reference.ts';
import { Description } from './description.tsx';
import { Rest } from './rest.tsx';

/** What a parameter or header may be, by the examples that the file gives beside its schema. */
export function OwnExampleRows({ examples, schema }: { examples: readonly Example[]; schema: Schema }) {
  const all = ownExamples(examples, schema);
  const shown = all.slice(0, pageLimits.blocks);
  const rest = <Rest left={all.length - shown.length} unit="example" />;
  if (shown.length === 0) return null;
  if (shown.every(isBare)) {
    return (
      <>
        <p className="row-facts">
          {shown.map(({ value }) => (
            <span key={value}>
              {`${words.exampleFact}\u00A0`}
              <code className="chip">{value}</code>
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

// Of these there is nothing to say: they read as the examples of a schema do.
function isBare({ name, notes }: OwnExample): boolean {
  return name === undefined && notes.length === 0;
}
