import { bodyAnchor } from './contract/anchors.ts';
import type { Description, OperationDescription } from './contract/description.ts';
import type { ApiError, ErrorCode, Fault } from './errors.ts';

/** RFC 9457, as `Problem` of the description has it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly docUrl: string;
  readonly errors: readonly Fault[];
}

/** The one place that turns an error into a problem document and its status. */
export class Problems {
  readonly #description: Description;
  readonly #portalUrl: string;

  constructor(description: Description, portalUrl: string) {
    this.#description = description;
    this.#portalUrl = portalUrl;
  }

  build(error: ApiError, requestId: string, operation: OperationDescription | undefined): Problem {
    const { code, detail, options } = error;
    const { status, title } = this.#description.errors.get(code) ?? { status: 500, title: code };
    return {
      type: `${this.#portalUrl}/errors/${code}`,
      title,
      status,
      detail,
      code,
      requestId,
      docUrl: this.#docUrl(error, status, operation),
      errors: options.errors ?? [],
      ...options.members,
    };
  }

  #docUrl(error: ApiError, status: number, operation: OperationDescription | undefined): string {
    const page = `${this.#portalUrl}/reference/${this.#description.slug}`;
    if (!operation) return page;
    const { anchor = this.#faultAnchor(error.options.errors ?? [], operation) ?? `response-${status}` } =
      error.options;
    return `${page}/${operation.slug}#${anchor}`;
  }

  /** The row of the first fault that has one of its own, else of the body where that is at fault. */
  #faultAnchor(faults: readonly Fault[], operation: OperationDescription): string | undefined {
    const anchors = faults
      .map((fault) => this.#anchorOf(fault, operation))
      .filter((anchor) => anchor !== undefined);
    return anchors.find((anchor) => anchor !== 'request-body') ?? anchors[0];
  }

  #anchorOf(fault: Fault, { parameters, body }: OperationDescription): string | undefined {
    if ('parameter' in fault) {
      const isKnown = parameters.some(({ name, place }) => name === fault.parameter && place === fault.in);
      return isKnown ? `${fault.in}.${fault.parameter}` : undefined;
    }
    const [content] = body?.content.values() ?? [];
    return content && bodyAnchor(this.#description.document, content.schema, fault.pointer);
  }
}
