import type { Parsed } from './syntax.ts';
import { parseYaml } from './yaml.ts';

const maxDepth = 200;

/** JSON → values. Positions are worked out only where one is asked for: most files never need them. */
export function parseJson(source: string): Parsed {
  try {
    const value: unknown = JSON.parse(source);
    const tooDeep = isDeeperThan(value, maxDepth);
    if (!tooDeep) return { value, faults: [], locate: lazily(source) };
    return refused(`nested too deeply: keep it below ${maxDepth} levels`);
  } catch (error) {
    // JSON is YAML: its parser says where the fault is, and accepts the trailing comma of a careless editor.
    const parsed = parseYaml(source);
    if (parsed.faults.length > 0) return parsed;
    return refused(`not valid JSON: ${(error as Error).message}`);
  }
}

function refused(message: string): Parsed {
  const start = { line: 1, column: 1 };
  return { value: undefined, faults: [{ pointer: '', message, ...start }], locate: () => start };
}

function lazily(source: string): Parsed['locate'] {
  let parsed: Parsed | undefined;
  return (pointer) => {
    parsed ??= parseYaml(source);
    return parsed.locate(pointer);
  };
}

function isDeeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let at = 0; level.length > 0; at++) {
    if (at > depth) return true;
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null
        ? Object.values(item).filter((child) => typeof child === 'object' && child !== null)
        : [],
    );
  }
  return false;
}
