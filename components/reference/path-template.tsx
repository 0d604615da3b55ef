import { Fragment } from 'react';

/** A path with its variables set apart; long ones break before a slash. */
export function PathTemplate({ path }: { path: string }) {
  const parts = path.split(/(\{[^{}]*\})/);
  return (
    <code className="path">
      {parts.map((part, index) =>
        // Every second part is a variable: that is how split works with a group.
        index % 2 === 1 ? (
          <var key={index}>{part}</var>
        ) : (
          <Names key={index} text={part} isFirst={index === 0} />
        ),
      )}
    </code>
  );
}

function Names({ text, isFirst }: { text: string; isFirst: boolean }) {
  return text.split(/(?=\/)/).map((name, index) => (
    <Fragment key={index}>
      {name.startsWith('/') && !(isFirst && index === 0) && <wbr />}
      {name}
    </Fragment>
  ));
}
