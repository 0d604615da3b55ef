/** What the portal answers at one address. */
export interface Answer {
  readonly status: number;
  /** Without its parameters, such as `text/html`. */
  readonly type: string;
  readonly policy: string | undefined;
  readonly body: Buffer;
}

export async function readAnswer(url: string): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', headers: { Accept: 'text/html, */*;q=0.8' } });
  return {
    status: response.status,
    type: (response.headers.get('content-type') ?? '').split(';', 1)[0] ?? '',
    policy: response.headers.get('content-security-policy') ?? undefined,
    body: Buffer.from(await response.arrayBuffer()),
  };
}
