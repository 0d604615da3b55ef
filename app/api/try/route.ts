import { answerTry } from '#lib/proxy/index.ts';

export const dynamic = 'force-dynamic';

export {
  answerTry as DELETE,
  answerTry as GET,
  answerTry as HEAD,
  answerTry as OPTIONS,
  answerTry as PATCH,
  answerTry as POST,
  answerTry as PUT,
};
