import { writeJson } from '#json/write.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/paste.ts';
import type { CallTarget } from '../call.ts';
import { askWorker, loadContract } from '../verdict/ask-worker.ts';

/** What the schemas of the operation do not allow about these values, in sentences; nothing where they cannot be asked. */
export async function askContract(target: CallTarget, values: RequestValues): Promise<string[]> {
  try {
    const contract = await loadContract(target);
    const reply = await askWorker({ contract, values: writeJson(values) }, AbortSignal.timeout(longest));
    if (!('remarks' in reply)) return [];
    return reply.remarks.map(({ place, name, detail }) =>
      say(words.fieldNote, { name: name === '' ? place : name, detail }),
    );
  } catch {
    // Advice only: the console says it again beside each field.
    return [];
  }
}

/** Milliseconds. */
const longest = 5000;
