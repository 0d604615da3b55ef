/**
 * Ends this process when the one that started it has ended, where that was npm: npm starts scripts through a shell, and
 * some shells pass no signal on. One that a person or a service manager has started lives on without its parent.
 */
export function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, 500);
  timer.unref();
}
