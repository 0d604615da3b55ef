// Loaded into the sandbox and the portal: when `npm start` is killed outright, they end as if it had asked them to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
