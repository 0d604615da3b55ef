import { AppError } from '../errors/app-error.ts';
import { escapeToken } from '../openapi/parse/pointer.ts';

/** One reason why values cannot become a request. */
export interface Fault {
  /** JSON pointer into `RequestValues`, such as `/query/limit`. */
  readonly pointer: string;
  /** A sentence part that follows the field's name: "must be …". */
  readonly detail: string;
}

/** Values from which no request can be made; `errors` holds every fault found. The proxy answers it with 400. */
export class InvalidValuesError extends AppError {
  constructor(faults: readonly Fault[]) {
    super('invalid_request', faults.map((fault) => `${fault.pointer} ${fault.detail}`).join('; '), {
      errors: faults,
    });
    this.name = 'InvalidValuesError';
  }
}

/** Nobody reads more, and an answer must not be longer than what it refuses. */
const mostFaults = 100;

/** Collects faults, so that a person sees all of them at once; of very many the first. */
export class FaultList {
  readonly faults: Fault[] = [];

  add(path: readonly (string | number)[], detail: string): void {
    if (this.faults.length < mostFaults) this.faults.push({ pointer: toPointer(path), detail });
  }

  throwIfAny(): void {
    if (this.faults.length > 0) throw new InvalidValuesError(this.faults);
  }
}

/** RFC 6901. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${escapeToken(String(step))}`).join('');
}
