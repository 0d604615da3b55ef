/** Under a code that is shown in part: how much of it that is, and where its whole is. */
export function CodeRest({ note, url }: { note?: string; url?: string }) {
  if (note === undefined) return null;
  return (
    <p className="code-note" data-whole={url}>
      {note}
      {url !== undefined && (
        <>
          {' '}
          <a href={url} download>
            Download all of it
          </a>
        </>
      )}
    </p>
  );
}
