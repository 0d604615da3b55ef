import { useState } from 'react';

/** A line that is looked for among those that are not drawn; a new object each time that it is. */
export interface Wanted {
  readonly place: number;
}

/** Answers each new wish once, while it is drawn: what comes to stand within is there in the same commit. */
export function useWanted(wanted: Wanted | undefined, answer: (place: number) => void): void {
  const [answered, setAnswered] = useState<Wanted>();
  if (wanted === answered) return;
  setAnswered(wanted);
  if (wanted) answer(wanted.place);
}
