import { boundContract } from '#lib/openapi/bound-contract.ts';
import { buildContract } from '#lib/openapi/contract.ts';
import { operationJson } from '../operation-json.ts';

/** What the operation promises, for the console to check answers against. */
export const GET = operationJson((operation) => boundContract(buildContract(operation)));
