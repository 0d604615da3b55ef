import { contrast, mix, readable } from './colour.ts';

/** The site's colour for links, marks and buttons, as it is on the page of each theme. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** The grounds of app/styles/tokens.css that text in the accent colour stands on. */
const grounds = { light: ['#ffffff', '#f7f8fa'], dark: ['#0c0e12', '#12151b'] } as const;

/** WCAG 2.2, success criterion 1.4.3: of text against what it stands on. */
const leastContrast = 4.5;

const poles = { light: '#000000', dark: '#ffffff' } as const;

/** What is wrong with a colour as the accent of a theme, and which one would do; undefined where nothing is. */
export function findAccentFault(colour: string, theme: keyof Accent): string | undefined {
  const worst = Math.min(...allGrounds(colour, theme).map((ground) => contrast(colour, ground)));
  if (worst >= leastContrast) return undefined;
  const better = readableAccent(colour, theme);
  return `"${colour}" is hard to read on the ${theme} page: its contrast is ${worst.toFixed(1)} and must be ${leastContrast}; "${better}" would do`;
}

/** The same colour, as far towards black or white as its contrast asks. */
export function readableAccent(colour: string, theme: keyof Accent): string {
  for (let share = 1; share > 0; share -= 0.02) {
    const moved = mix(colour, poles[theme], share);
    if (allGrounds(moved, theme).every((ground) => contrast(moved, ground) >= leastContrast)) return moved;
  }
  return poles[theme];
}

function allGrounds(colour: string, theme: keyof Accent): readonly string[] {
  return [...grounds[theme], softOf(colour, theme)];
}

/** A ground in a tone of the accent. */
function softOf(colour: string, theme: keyof Accent): string {
  return theme === 'light' ? mix(colour, '#ffffff', 0.08) : mix(colour, '#0c0e12', 0.14);
}

/** What white text stands on. */
export function solidsOf({ light }: Accent): Accent {
  return {
    light: readable(light, '#000000', ['#ffffff'], leastContrast),
    dark: readable(mix(light, '#ffffff', 0.88), '#000000', ['#ffffff'], leastContrast),
  };
}

/** The tokens of app/styles/tokens.css that follow from the accent. */
export function accentTokens(accent: Accent): string {
  const { light, dark } = accent;
  const solid = solidsOf(accent);
  const tokens = {
    accent: [light, dark],
    'accent-solid': [solid.light, solid.dark],
    'accent-solid-hover': [mix(solid.light, '#000000', 0.86), mix(solid.dark, '#000000', 0.9)],
    'accent-soft': [softOf(light, 'light'), softOf(dark, 'dark')],
    'accent-line': [mix(light, '#ffffff', 0.35), mix(dark, '#0c0e12', 0.4)],
  };
  const lines = Object.entries(tokens).map(
    ([name, pair]) => `  --${name}: light-dark(${pair.join(', ')});\n`,
  );
  return `:root {\n${lines.join('')}}\n`;
}
