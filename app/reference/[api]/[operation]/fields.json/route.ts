import { renderPlainText } from '#lib/render/plain-text.ts';
import { buildBodyShapes } from '#lib/request/build-body-shapes.ts';
import { operationJson } from '../operation-json.ts';

/** Characters of a description that stand beside a field; the rest is in its row on the page. */
const longestNote = 180;

/** The fields of the operation's request body, for the console's form. */
export const GET = operationJson((operation) =>
  buildBodyShapes(operation, (text) => renderPlainText(text, longestNote)),
);
