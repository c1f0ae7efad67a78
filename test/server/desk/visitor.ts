/** What a page answers to a visitor. */
export interface Seen {
  readonly status: number;
  readonly html: string;
  /** Without tags, in single spaces. */
  readonly words: string;
  /** Where it leads. */
  readonly location: string | null;
}

/** A browser without script: keeps its cookies, and sends forms with the token of the page that it saw last. */
export interface Visitor {
  readonly see: (path: string) => Promise<Seen>;
  readonly send: (path: string, fields: Readonly<Record<string, string>>) => Promise<Seen>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

export function visitorOf(url: string): Visitor {
  const cookies = new Map<string, string>();
  let token = '';
  const ask = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const answer = await fetch(new URL(path, url), {
      redirect: 'manual', ...init, headers: { 'cookie': [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'origin': new URL(url).origin, 'sec-fetch-site': 'same-origin' },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const html = await answer.text();
    token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? token;
    const words = html.replace(/<style[^]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!).replace(/\s+/g, ' ');
    return { status: answer.status, html, words, location: answer.headers.get('location') };
  };
  return {
    see: (path) => ask(path),
    send: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams({ token, ...fields }) }),
  };
}
