/** A status code with the colour of its class; the reason stands beside it where there is room. */
export function Status({ status, title }: { status: string; title?: string }) {
  return (
    <span className={`status tone-${toneOf(status)}`}>
      <span className="status-code">{status}</span>
      {title !== undefined && title !== '' && <span className="status-title"> {title}</span>}
    </span>
  );
}

function toneOf(status: string): string {
  const tones = { 2: 'green', 3: 'blue', 4: 'amber', 5: 'red' };
  return Object.entries(tones).find(([first]) => status.startsWith(first))?.[1] ?? 'gray';
}
