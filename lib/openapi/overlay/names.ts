import { nearest } from '../../errors/nearest.ts';

const ending = /\.overlay\.(?:ya?ml|json)$/i;

/** Whether a file is one that changes a description, and no description. */
export function isOverlay(name: string): boolean {
  return ending.test(name);
}

/**
 * Which of the descriptions beside it an overlay changes: `orders.overlay.yaml` and `orders.samples.overlay.yaml` are of
 * `orders.yaml`; where there is an `orders.samples.yaml`, the latter is of that.
 */
export function descriptionOf(overlay: string, descriptions: readonly string[]): string | undefined {
  const own = overlay.replace(ending, '');
  const isCalled = (name: string) => own === stem(name) || own.startsWith(`${stem(name)}.`);
  return descriptions.filter(isCalled).sort((a, b) => b.length - a.length)[0];
}

/** What to say where there is none. */
export function strayOverlay(overlay: string, descriptions: readonly string[]): string {
  const own = overlay.replace(ending, '');
  const meant = nearest(own.split('.')[0] ?? '', descriptions.map(stem));
  const mend =
    meant === undefined
      ? 'call it <description>.overlay.yaml or <description>.<purpose>.overlay.yaml'
      : `did you mean "${meant}.overlay.yaml"?`;
  return `an overlay of no description: there is no "${own}.yaml" beside it; ${mend}`;
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
