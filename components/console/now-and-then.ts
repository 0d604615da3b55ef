/** Hands on the first value at once, and of those that follow the latest, no more often than every `pause` milliseconds. */
export function nowAndThen<Value>(pause: number, handOn: (value: Value) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: { readonly value: Value } | undefined;
  const next = () => {
    timer = undefined;
    if (!latest) return;
    const { value } = latest;
    latest = undefined;
    timer = setTimeout(next, pause);
    handOn(value);
  };
  return {
    add(value: Value): void {
      latest = { value };
      if (timer === undefined) next();
    },
    /** What has not been handed on is dropped. */
    stop(): void {
      clearTimeout(timer);
      latest = undefined;
    },
  };
}
