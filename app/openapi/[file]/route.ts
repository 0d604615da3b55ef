import { getDescription } from '#lib/openapi/catalog.ts';
import { notFoundResponse, textResponse } from '#lib/render/text-response.ts';
import { words } from '#words/problems.ts';

/** `/openapi/users.yaml`, `/openapi/users.json`: the description as published. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const [, api = '', format] = /^(.+)\.(json|yaml)$/.exec(file) ?? [];
  if (format !== 'json' && format !== 'yaml') return notFoundResponse(`${words.noSuchDescription}\n`);
  const text = await getDescription(api, format);
  return text === undefined
    ? notFoundResponse(`${words.noSuchDescription}\n`)
    : textResponse(request, text, format);
}
