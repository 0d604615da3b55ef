/** Red, green and blue from 0 to 255. */
type Colour = readonly [number, number, number];

/** `#2f4bd0` or `#24d`; undefined for any other text. */
export function parseColour(text: string): Colour | undefined {
  const long = /^#([\da-f])([\da-f])([\da-f])$/i.test(text) ? text.replace(/[\da-f]/gi, '$&$&') : text;
  const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(long);
  return found ? (found.slice(1).map((hex) => Number.parseInt(hex, 16)) as unknown as Colour) : undefined;
}

function known(text: string): Colour {
  return parseColour(text) ?? [0, 0, 0];
}

/** The ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(known(one)), luminance(known(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of `text`, the rest of `ground`. */
export function mix(text: string, ground: string, share: number): string {
  const under = known(ground);
  const parts = known(text).map((value, index) =>
    Math.round(value * share + (under[index] ?? 0) * (1 - share)),
  );
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour moved towards `pole` until its contrast on each of `grounds` is enough. */
export function readable(text: string, pole: string, grounds: readonly string[], least: number): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const moved = mix(text, pole, share);
    if (grounds.every((ground) => contrast(moved, ground) >= least)) return moved;
  }
  return pole;
}
