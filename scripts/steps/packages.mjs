import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { browserPath } from './browser.mjs';
import { run, step } from './run.mjs';

/** What the tests try the portal with beside npm's packages: how to see that it is there, and Debian's names for it. */
const wanted = [
  { title: 'Chromium', isHere: () => browserPath() !== undefined, packages: ['chromium'] },
  { title: 'Postgres', isHere: hasPostgres, packages: ['postgresql'] },
  { title: 'Redis', isHere: () => starts('redis-server', '--version'), packages: ['redis-server'] },
  { title: 'curl', isHere: () => starts('curl', '--version'), packages: ['curl'] },
  {
    title: 'Python with requests',
    isHere: () => starts('python3', '-c', 'import requests'),
    packages: ['python3', 'python3-requests'],
  },
  {
    title: 'PHP with curl',
    isHere: () => starts('php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'),
    packages: ['php-cli', 'php-curl'],
  },
  { title: 'Ruby', isHere: () => starts('ruby', '--version'), packages: ['ruby'] },
  { title: 'Go', isHere: () => starts('go', 'version'), packages: ['golang-go'] },
  { title: 'nginx', isHere: () => starts('nginx', '-v'), packages: ['nginx-light'] },
  { title: 'strace', isHere: () => starts('strace', '--version'), packages: ['strace'] },
  { title: 'Java', isHere: () => starts('javac', '-version'), packages: ['default-jdk-headless'] },
];

function starts(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Debian keeps the server's programs out of PATH, in a folder for each version. */
function hasPostgres() {
  const root = '/usr/lib/postgresql';
  return existsSync(root) && readdirSync(root).some((name) => existsSync(`${root}/${name}/bin/initdb`));
}

/**
 * Installs from Debian's packages what is missing, where that is allowed.
 *
 * @returns the titles of what is missing still
 */
export async function ensureTestPackages() {
  const missing = wanted.filter(({ isHere }) => !isHere());
  if (missing.length === 0) return [];
  const names = missing.flatMap(({ packages }) => packages);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    await step(`Installing what the tests use: ${titles(missing)}`, () => install(names));
  const left = missing.filter(({ isHere }) => !isHere());
  if (left.length > 0)
    console.error(
      `✗ Not installed, so not tried here: ${titles(left)} (Debian: apt-get install ${left.flatMap(({ packages }) => packages).join(' ')})`,
    );
  return left.map(({ title }) => title);
}

function titles(list) {
  return list.map(({ title }) => title).join(', ');
}

async function install(names) {
  // A run level in which services are not started: each test starts a server of its own.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await run('apt-get', ['update', '-qq'], env);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], env);
}
