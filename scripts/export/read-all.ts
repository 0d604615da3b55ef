import { withoutBase } from '#lib/env/base-path.ts';
import { type Answer, readAnswer } from './read-answer.ts';

interface Reading {
  readonly origin: string;
  readonly basePath: string;
  /** The portal's own, as its pages name it. */
  readonly portalUrl: string;
  /** From the portal's root; each must answer. */
  readonly addresses: readonly string[];
  /** Of these what answers is kept. */
  readonly perhaps: readonly string[];
  readonly onAnswer: (address: string, answer: Answer) => Promise<void>;
}

const atOnce = 4;

/** What a server answers, and what leads there by redirects. */
export function isLeftOut(address: string): boolean {
  return /^\/(?:api|mcp|try|explorer|oauth|go|session|markdown|livez|readyz)(?:\/|$)/.test(address);
}

/**
 * Reads the addresses, and whatever their pages lead to on this portal: codes that a page shows in part, pictures, feeds.
 *
 * @returns a line for each address that must answer and does not
 */
export async function readAll(reading: Reading): Promise<string[]> {
  const { origin, basePath, addresses, perhaps, onAnswer } = reading;
  const known = new Set([...addresses, ...perhaps].filter((address) => !isLeftOut(address)));
  const wanted = new Set(addresses);
  const faults: string[] = [];
  const work = async (queue: Iterator<string>) => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const address = next.value;
      const answer = await readAnswer(origin + basePath + (address === '/' && basePath ? '' : address));
      if (answer.status !== 200) {
        if (wanted.has(address)) faults.push(`${address} answered ${answer.status}`);
        continue;
      }
      if (answer.type === 'text/html')
        for (const linked of listLinked(answer.body.toString(), address, reading)) known.add(linked);
      await onAnswer(address, answer);
    }
  };
  // In rounds: what the last pages lead to is found when all others have been taken.
  for (let read = 0; read < known.size; ) {
    const round = [...known].slice(read);
    read += round.length;
    const queue = round.values();
    await Promise.all(Array.from({ length: atOnce }, () => work(queue)));
  }
  return faults;
}

/** The addresses of this portal that a page names, from the portal's root. */
function listLinked(html: string, page: string, { basePath, portalUrl }: Reading): string[] {
  const { origin } = new URL(portalUrl);
  const named = html.matchAll(
    /\s(?:href|src|action|content|data-payload|data-list)="((?:\/(?!\/)|https?:)[^"]*)"/g,
  );
  return [...named].flatMap(([, text = '']) => {
    const url = URL.parse(text.replaceAll('&amp;', '&'), origin + basePath + page);
    if (url?.origin !== origin) return [];
    const address = withoutBase(url.pathname, basePath);
    const isBelow = basePath === '' || address !== url.pathname;
    return isBelow && !isLeftOut(address) ? [address] : [];
  });
}
