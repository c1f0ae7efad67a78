import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What the API answers where it cannot do as it is asked: always of the same shape. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  readonly status: ContentfulStatusCode;
  /** For programs: does not change. */
  readonly code: string;

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
