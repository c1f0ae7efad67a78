const heading = /^(?:about (?:the )?(?:authors?|writers?|admin|editor|contributors?|reporters?|journalist|columnist)|about admin|author(?: bio| profile| details| info)?|written by|meet the (?:author|writer)|über den autor|über die autorin|zur person|à propos de l['’]auteur|sobre el autor|sobre o autor|sull['’]autore|over de auteur|om författaren|om forfatteren|o autorze|posted by .{2,30}|view all posts by .{2,40}|more (?:posts|articles|stories) by .{2,40}|author: .{2,40})\s?:?$/i;

const named = /^(?:About|ABOUT) [A-ZÀ-Þ][\w.'’À-ɏ-]*(?: [A-ZÀ-Þ][\w.'’À-ɏ-]*){1,3}$/;

/** In UTF-16 code units. */
const longestHeading = 60;

/** Whether a line heads a box about who wrote the article. */
export function isAuthorHeading(text: string): boolean {
  // “About Damascus” is a heading like any other; “About Ann Smith” is not.
  return text.length <= longestHeading && (heading.test(text) || named.test(text));
}

const bio = /^(?:(?:[A-ZÀ-Þ][\w.'’À-ɏ-]*\s){1,4})(?:is|was|has been|writes|covers|reports|works|joined|lives|has (?:worked|written|covered|reported))\b.{0,300}\b(?:writer|reporter|editor|correspondent|journalist|columnist|author|contributor|fellow|professor|blogger|staff|covers|covering|newsroom|twitter|@|bureau|freelance|producer|analyst)\b/i;

/** Whether a paragraph at the end of an article tells who wrote it. */
export const isBio = (text: string): boolean =>
  text.length <= 700 && (bio.test(text.slice(0, 400)) || /^(?:Follow|Email|Contact|E-mail|Reach) .{1,60}(?:@|on Twitter|at )/.test(text.slice(0, 120)));
