/** Colours, type and what all pages of the desk have in common. */
export const palette = `
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #ffffff; --ink: #1e1d1b; --quiet: #595650; --rule: #d8d4cb; --link: #0b4a73;
  --content: #e8eff6; --content2: #d6e3ef; --content3: #c5d7e8; --line: #6d8aa5; --cue: #6a3a78; --chosen: #fff2c4; --chosen-line: #8a6a00; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #151619; --card: #1c1e22; --ink: #e9e6df; --quiet: #aaa69d; --rule: #3a3c41; --link: #8fc3ea;
  --content: #20303f; --content2: #294054; --content3: #33506a; --line: #7d9cba; --cue: #dcb8e8; --chosen: #3a3110; --chosen-line: #e0c060; } }
* { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--card); padding: .6rem 1rem; z-index: 2; }
.skip:focus { left: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet, .label, .counts, .key, footer { color: var(--quiet); }
.label, dt { font: 600 .6875rem/1.4 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet); }
`;

/** An article and what is marked in it. Source, cue and content differ by weight, slant and line as well as by colour. */
export const articleStyle = `
.key span { margin-right: 1.1em; }
.text { font: 1.125rem/1.65 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif; max-width: 38em; }
.text h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; font-weight: 700; }
.text h2 { font-size: 1.25rem; line-height: 1.3; margin: 1.75rem 0 .5rem; }
.text p { margin: 0 0 1rem; white-space: pre-line; }
.text ul { margin: 0 0 1rem; padding-left: 1.3em; }
.untitled { font-style: italic; font-weight: 400; }
.standfirst { font-size: 1.2rem; }
.headline { font-weight: 700; }
.matter { font-size: .9375rem; color: var(--quiet); }
.matter .label, details .label { margin-right: .5em; }
blockquote { margin: 0 0 1rem; padding-left: 1em; border-left: 3px solid var(--rule); }
.unread { font: .875rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: var(--quiet); border: 1px dashed var(--rule); border-radius: 4px; padding: .4rem .8rem; margin: 0 0 1rem; }
.unread summary { cursor: pointer; min-height: 1.5rem; }
.unread p { margin: .5rem 0; }
mark { color: inherit; background: var(--content); }
.text mark, .key mark { border-bottom: 1px solid var(--line); padding: .05em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.deep2 { background: var(--content2); }
.deep3 { background: var(--content3); }
.text .source, .key .source { font-weight: 700; text-decoration: underline double; text-decoration-thickness: 1px; text-underline-offset: .18em; }
.text .cue, .key .cue, .row-cue dd { font-style: italic; color: var(--cue); }
.text .cue, .key .cue { text-decoration: underline dotted; text-decoration-thickness: 2px; text-underline-offset: .18em; }
.text .audience, .text .venue { text-decoration: underline dashed; text-decoration-thickness: 1px; text-underline-offset: .18em; }
.text .figure { font-variant-numeric: lining-nums tabular-nums; }
.ref { font: 600 .6875rem/1 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; vertical-align: .55em; padding: .15em .25em; margin-right: .1em; text-decoration: none; border-radius: 3px; scroll-margin: 5rem; }
.ref:hover { text-decoration: underline; }
.text span[id] { scroll-margin: 5rem; }
`;

/** The list of what was found, and where it stands beside the article. */
export const findingsStyle = `
.findings h2 { font-size: 1rem; margin: 0 0 .6rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
.findings section { margin: 0 0 2rem; }
.findings ol, .findings ul { list-style: none; margin: 0; padding: 0; }
.findings li { margin: 0; padding: .7rem .6rem; border-bottom: 1px solid var(--rule); scroll-margin: 1rem; }
.findings ul li { padding: .35rem .6rem; font-size: .9375rem; }
.findings li ol { margin: .6rem 0 0 .5rem; border-left: 3px solid var(--rule); }
.findings li li:last-child { border-bottom: 0; padding-bottom: .2rem; }
.statement p { margin: 0; }
.who { position: relative; min-height: 1.6rem; padding-left: 2.2rem; }
.number { position: absolute; left: 0; top: .05rem; min-width: 1.75rem; min-height: 1.5rem; line-height: 1.5rem; text-align: center; font-size: .8125rem; font-weight: 700; text-decoration: none; border: 1px solid var(--line); border-radius: 4px; }
.number:hover { text-decoration: underline; }
.who .source { font-weight: 700; }
.speaker { font-weight: 600; }
.what { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: .875rem; color: var(--quiet); padding-left: 2.2rem; }
.how { font-size: .75rem; line-height: 1.8; }
.attitude { color: var(--link); }
.statement dl { margin: .3rem 0 0 2.2rem; }
.statement dl div { display: flex; gap: .75rem; align-items: baseline; }
.statement dt { flex: 0 0 3.6rem; }
.statement dd { margin: 0; min-width: 0; }
.row-content dd { font: 1.0625rem/1.5 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif; white-space: pre-line; }
.statement:target { background: var(--chosen); box-shadow: inset 4px 0 var(--chosen-line); }
@media (min-width: 64rem) {
  .desk { display: grid; grid-template-columns: minmax(0, 43rem) minmax(0, 1fr); gap: 3rem; align-items: start; }
  .findings { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .25rem .5rem 2rem; }
}
@media (max-width: 30rem) { .findings .what, .findings dl { padding-left: 0; margin-left: 0; } .text { font-size: 1.0625rem; } .text h1 { font-size: 1.5rem; } .desk, .article-head, body > header:not(.masthead) { padding-left: 1rem; padding-right: 1rem; } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --content: #fff; --content2: #fff; --content3: #fff; --rule: #bbb; --cue: #000; --link: #000; }
  html { font-size: 10pt; } .skip, .unread { display: none; } .desk { display: block; padding: 0; } header { padding: 0 0 1rem; }
  .findings { position: static; max-height: none; overflow: visible; } .statement dl, .findings ul li { break-inside: avoid; } .who { break-after: avoid; } .text { max-width: none; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .text mark { background: Mark; color: MarkText; } .statement:target { outline: 3px solid Highlight; } }
`;

const sheet = `${palette}
header, footer { max-width: 84rem; margin: 0 auto; padding: 1.25rem 1.25rem 0; }
footer { padding-bottom: 2rem; font-size: .8125rem; }
header p, footer p { margin: 0 0 .35rem; }
.facts { font-weight: 600; }
.counts, .key { font-size: .875rem; }
.desk { max-width: 84rem; margin: 0 auto; padding: 1.25rem; }
${articleStyle}${findingsStyle}`;

/** Above so many statements, a chosen one is marked in the list alone: a rule for each would cost the browser too much. */
const most = 400;

/** The style sheet of a reading with so many statements. */
export const styleFor = (statements: number): string => (statements > most ? sheet : `${sheet}${chosenStyle(statements)}`);

/** A statement that is followed or pointed at in one place stands out in the other: for the first so many statements. */
export function chosenStyle(statements: number): string {
  const rules = Array.from({ length: statements }, (_, index) => {
    const n = index + 1;
    return `.desk:has(#s${n}:target, #m-s${n}:target, #s${n}>.who:hover,#s${n}>.who:focus-within) .c${n}{background:var(--chosen);box-shadow:0 2px var(--chosen-line)}`
      + `.desk:has(#m-s${n}:target) #s${n}{background:var(--chosen);box-shadow:inset 4px 0 var(--chosen-line)}`
      + `.desk:has(#m-s${n}:focus) #s${n}{box-shadow:inset 4px 0 var(--chosen-line)}`;
  });
  return `${rules.join('\n')}\n`;
}
