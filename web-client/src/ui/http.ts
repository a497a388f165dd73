/** An answer that is not the one asked for: RFC 9457, or no answer at all (`unreachable`). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** The last part of the stable type, such as `dial-in-unknown`. */
    readonly code: string,
    readonly detail: string | null,
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(code);
  }

  /** Nobody answered, or a proxy did in the server's place. */
  get unreachable(): boolean {
    return this.status === 0 || this.status >= 502;
  }

  /** The session is over; Quarkus answers 499 where a page's request would have been redirected to the sign-in. */
  get signedOut(): boolean {
    return this.status === 401 || this.status === 499;
  }
}

/** A server that has not answered by then is treated like one that is away. */
const patienceMilliseconds = 10_000;

interface Extras {
  readonly patience?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, { patience, headers }: Extras = {},
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal: patience ?? AbortSignal.timeout(patienceMilliseconds),
      headers: {
        accept: 'application/json, application/problem+json',
        'x-requested-with': 'JavaScript',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Problem(0, 'unreachable', null, {});
  }
  if (!response.ok) {
    throw await problem(response);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function problem(response: Response): Promise<Problem> {
  const details: Record<string, unknown> = await response.json().catch(() => ({}));
  const type = typeof details.type === 'string' ? details.type : '';
  const detail = typeof details.detail === 'string' ? details.detail : null;
  return new Problem(response.status, type.split(':').pop() || 'failed', detail, details);
}
