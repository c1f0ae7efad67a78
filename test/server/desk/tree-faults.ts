import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Elements that the desk itself never writes, and its own where they may run or lead elsewhere. */
const foreign = 'iframe object embed base applet portal frameset bgsound img image audio video marquee math style meta template plaintext xmp noembed xss foreignobject animate use'.split(' ');

/** What an answer holds that the desk did not put there, as a browser parses it. */
export function faultsIn(body: string): readonly string[] {
  const faults: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      const name = node.tagName.toLowerCase();
      const attributes = new Map(node.attrs.map(({ name: key, value }) => [key.toLowerCase(), value]));
      const isOwnMeta = name === 'meta' && (attributes.has('charset') || attributes.get('name') === 'viewport');
      if (foreign.includes(name) && !isOwnMeta) faults.push(`<${name}>`);
      if (name === 'script' && attributes.get('type') !== 'application/ld+json' && !/^\/assets\/desk-[0-9a-f]{16}\.js$/.test(attributes.get('src') ?? '')) faults.push('<script>');
      if (name === 'link' && attributes.get('rel') === 'stylesheet' && !/^\/assets\/desk-[0-9a-f]{16}\.css$/.test(attributes.get('href') ?? '')) faults.push('<link rel=stylesheet>');
      for (const [key, value] of attributes) {
        if (key.startsWith('on') || ['style', 'srcdoc', 'formaction', 'ping', 'background', 'poster'].includes(key)) faults.push(`${key} of <${name}>`);
        if (['href', 'src', 'action', 'data', 'xlink:href'].includes(key) && !/^(?:\/(?![/\\])|#|https?:\/\/127\.0\.0\.1)/.test(value)) faults.push(`${key}=${value} of <${name}>`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if ('content' in node) visit(node.content as unknown as Node);
  };
  visit(parse(body));
  return faults;
}
