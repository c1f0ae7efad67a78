/** In UTF-16 code units: how much of a text is looked at. */
const sample = 100_000;

const opening = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,1000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
/** A fragment: it opens with a block. */
const fragment = /^\s*<(p|div|article|section|main|h[1-6]|figure|blockquote)(?:\s[^<>]{0,500})?>/i;
const frame = /<(?:html|head|body)(?:\s[^<>]{0,500})?>/i;
const closed = /<\/(?:html|head|body)>/i;
const tag = /<\/?(?:a|article|aside|b|blockquote|br|div|em|figure|footer|h[1-6]|header|hr|i|img|li|link|main|meta|nav|ol|p|script|section|span|strong|style|table|td|tr|ul)(?:\s[^<>]{0,500})?\/?>/gi;

/**
 * Whether a text is the source of an HTML page rather than words: it opens as one, or tags stand thick in it. “a < b”, or
 * a text that mentions `<b>`, is not HTML.
 */
export function looksLikeHtml(source: string): boolean {
  const text = source.slice(0, sample);
  if (opening.test(text)) return true;
  const block = fragment.exec(text)?.[1];
  if (block !== undefined && text.toLowerCase().includes(`</${block.toLowerCase()}>`)) return true;
  let tags = 0;
  let closing = 0;
  for (const found of text.matchAll(tag)) {
    tags++;
    if (found[0].startsWith('</')) closing++;
  }
  if (frame.test(text) && (tags >= 2 || closed.test(text))) return true;
  return tags >= 4 && closing >= 2 && tags * 200 >= text.length;
}
