import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser for the tests, or undefined. */
export function browserPath() {
  return [process.env.CHROMIUM_PATH, ...places].find((place) => place && existsSync(place));
}

/** How it is started: nothing of its own leaves the machine, and no display or rights are needed. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What is told where there is none. */
export const browserMissing =
  '✗ Browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.';
