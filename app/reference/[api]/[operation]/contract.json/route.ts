import { buildContract } from '#lib/openapi/contract.ts';
import { operationJson } from '../operation-json.ts';

/** What the operation promises, for the console to check answers against. */
export const GET = operationJson(buildContract);
