/** A demonstration against the sandbox. */
export function LiveDemo(_props: { name: string }) {
  return null;
}
