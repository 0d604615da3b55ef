import type { AxeResults } from 'axe-core';

/** Places of one rule on one page: those of a theme would fill screens. */
const mostPlaces = 5;

/** Each rule that a page breaks, with the elements that do and what is wrong with them. */
export function sayViolations(violations: AxeResults['violations']): string[] {
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, mostPlaces).map(sayPlace);
    const more = nodes.length > mostPlaces ? [`  and ${nodes.length - mostPlaces} more elements`] : [];
    return [`${id}: ${help}`, ...places, ...more].join('\n');
  });
}

function sayPlace({
  target,
  html,
  any,
  all,
  none,
}: AxeResults['violations'][number]['nodes'][number]): string {
  const reasons = [...any, ...all, ...none].map(({ message }) => message);
  const element = html.replaceAll(/\s+/g, ' ');
  const shown = element.length > 160 ? `${element.slice(0, 160)}…` : element;
  return `  ${target.flat().join(' ')}\n    ${shown}\n    ${reasons.join('; ')}`;
}
