const step = /\s?(?:\/|›|»|>|→|\|)\s/;
const separator = /\s(?:\/|›|»|>|→|::)\s/g;
const longest = 400;

/**
 * Where the trail of a breadcrumb ends, or -1 where a line is none: “Home / World / Some headline” gives the place of the
 * headline; a trail without a headline ends with the line.
 */
export function trailEnd(text: string): number {
  if (text.length > longest || !step.test(text)) return -1;
  const cuts = [...text.matchAll(separator)];
  if (cuts.length === 0) return -1;
  const home = /^(?:you are here:? ?|home ?page|home|start(?:seite)?|accueil|inicio|portada|hjem|hem|etusivu|strona główna|news|front page|frontpage|main)\b/i.test(text);
  if (!home && cuts.length < 2) return -1;
  let from = 0;
  let end = -1;
  for (const cut of cuts) {
    // A step of a trail is the name of a section: a few words without a stop.
    const name = text.slice(from, cut.index).trim();
    if (name.split(/\s+/).length > 5 || /[.!?,]$/.test(name) || name === '') return home && end > 0 ? end : -1;
    from = cut.index + cut[0].length;
    end = from;
  }
  const last = text.slice(end).trim().split(/\s+/).length;
  if (last >= 5) return end;
  return home || cuts.length >= 2 ? text.length : -1;
}
