import { say } from '#lib/words/say.ts';
import { words } from '#words/run.ts';
import { JsonPathFault, JsonPathLimitError, JsonPaths } from '../../openapi/json-path.ts';
import { RunLimitError, runLimits } from './limits.ts';

/** Follows a JSONPath as far as a run may. @throws RunLimitError where it is none, or takes too long */
export function follow<T>(path: string, take: (paths: JsonPaths) => T): T {
  try {
    return take(new JsonPaths(runLimits.path));
  } catch (error) {
    if (error instanceof JsonPathFault || error instanceof JsonPathLimitError)
      throw new RunLimitError(say(words.pathFails, { path, detail: error.message }));
    throw error;
  }
}
