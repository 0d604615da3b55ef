import { answerMcp } from '#lib/mcp/index.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { site } from '../portal-site.ts';

export const dynamic = 'force-dynamic';

/** The Model Context Protocol. Other methods end at the front with 405: there are no sessions to read or to end. */
export function POST(request: Request) {
  return answerMcp(request, site, sampleLanguages);
}
