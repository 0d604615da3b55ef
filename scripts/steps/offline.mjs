import { spawnSync } from 'node:child_process';

/** A network of its own with nothing but the loopback, over which the bundler speaks to its own workers. */
const wrapper = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/** Whether a command can be started without a network here: on Linux, as root. */
export function canTakeNetwork() {
  return spawnSync(wrapper[0], [...wrapper.slice(1), 'true']).status === 0;
}

/** The same command, which can then reach nobody. */
export function withoutNetwork(command) {
  return [...wrapper, ...command];
}
