// Loaded into the sandbox and the portal: when `npm start` is killed outright, they end as if it had asked them to.
// What they fork in turn inherits the flag that loads this, and must be left alone: Next's dev server forks a process for
// each route, which would end before it has answered.
if (process.env.PORTAL_PARENT === String(process.ppid)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
