import { words } from '#words/problems.ts';
import { reasonPhrase } from '../openapi/normalize/reason-phrase.ts';
import { say } from '../words/say.ts';
import type { MockAnswer } from './answer-mock.ts';
import type { HeaderList } from './prefer.ts';

/** Something about a request that its description does not allow. */
export interface RequestFault {
  /** `path id`, `query limit`, `body /items/0/id`. */
  readonly pointer: string;
  /** What follows the name: "is missing". */
  readonly detail: string;
}

/** An answer that the mock itself makes up, in RFC 9457's form, where the description documents none. */
export function mockProblem(
  status: number,
  detail: string,
  errors: readonly RequestFault[] = [],
  headers: HeaderList = [],
): MockAnswer {
  const problem = {
    type: 'about:blank',
    title: reasonPhrase(String(status)),
    status,
    detail: say(words.mock, { detail }),
    ...(errors.length > 0 && { errors }),
  };
  return {
    status,
    headers: [['Content-Type', 'application/problem+json'], ...headers],
    body: Buffer.from(JSON.stringify(problem, null, 2)),
  };
}
