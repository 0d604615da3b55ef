/** A path with its variables set apart; long ones may break after a slash. */
export function PathTemplate({ path }: { path: string }) {
  const parts = path.split(/(\{[^}]*\})/);
  return (
    <code className="path">
      {parts.map((part, index) =>
        // Every second part is a variable: that is how split works with a group.
        index % 2 === 1 ? <var key={index}>{part}</var> : part,
      )}
    </code>
  );
}
