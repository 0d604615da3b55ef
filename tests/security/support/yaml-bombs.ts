const nine = (value: string) => `[${Array(9).fill(value).join(', ')}]`;
const levels = Array.from({ length: 10 }, (_, level) =>
  level === 0 ? `a0: &a0 ${nine('lol')}` : `a${level}: &a${level} ${nine(`*a${level - 1}`)}`,
);
const uses = Array.from({ length: 10_000 }, (_, index) => `b${index}: *a`);

/** YAML of a few hundred kB at most whose aliases stand for far more. */
export const yamlBombs = {
  laughs: levels.join('\n'),
  aliases: `a: &a [x]\n${uses.join('\n')}`,
};
