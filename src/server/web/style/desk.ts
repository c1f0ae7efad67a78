const sans = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif';
const serif = 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif';

/** What frames every page: masthead, menu, foot, headings, and the parts that several pages share. */
export const deskStyle = `
:root { --accent: #7a2418; --ok: #2c5a2e; --soft: #f1eee6; --field: #fff; --bar: #7f7a70; }
@media screen and (prefers-color-scheme: dark) { :root { --accent: #f0a08f; --ok: #a5d6a7; --soft: #22242a; --field: #101114; --bar: #8d8a83; } }
html { scroll-padding-top: 1rem; }
.masthead { border-top: 4px solid var(--ink); border-bottom: 1px solid var(--ink); background: var(--card); }
.masthead-inner { max-width: 84rem; margin: 0 auto; padding: .65rem 1.25rem .55rem; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; }
.brand { font: 700 1.5rem/1.1 ${serif}; letter-spacing: -.01em; color: var(--ink); text-decoration: none; white-space: nowrap; padding: .2rem 0; }
.brand:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.find { display: flex; min-width: 0; flex: 1 1 16rem; max-width: 30rem; margin-left: auto; gap: .4rem; }
.find input { flex: 1 1 auto; min-width: 0; }
.fold { display: none; }
.menu { border-bottom: 1px solid var(--rule); background: var(--card); }
.menu ul { max-width: 84rem; margin: 0 auto; padding: 0 1.25rem; list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.4rem; font-size: .9375rem; }
.menu a { display: block; padding: .5rem 0 .45rem; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; }
.menu a:hover { border-bottom-color: var(--rule); }
.menu a[aria-current] { border-bottom-color: var(--accent); font-weight: 600; }
.menu .apart { margin-left: auto; }
.page { max-width: 84rem; margin: 0 auto; padding: 1.6rem 1.25rem 2.5rem; min-height: 60vh; }
.page.narrow { max-width: 54rem; }
.page-head { margin: 0 0 1.5rem; }
.page-head h1, .headline-link, .page h2 { font-family: ${serif}; text-wrap: balance; }
.page-head h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .4rem; font-weight: 700; }
.page-head p { margin: .2rem 0; color: var(--quiet); max-width: 48rem; text-wrap: pretty; }
.kicker { font: 600 .75rem/1.4 ${sans}; letter-spacing: .08em; text-transform: uppercase; color: var(--accent) !important; margin: 0 0 .35rem !important; }
.page section.block { margin: 0 0 2.2rem; }
.block > h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .7rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
.block > h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3rem; }
@media (min-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 22rem); } }
.list { list-style: none; margin: 0; padding: 0; }
.list > li { padding: .8rem 0; border-bottom: 1px solid var(--rule); }
.list > li:first-child { padding-top: .2rem; }
.list p { margin: .15rem 0; }
.headline-link { font-weight: 700; font-size: 1.125rem; line-height: 1.3; color: var(--ink); text-decoration: none; }
.headline-link:hover { text-decoration: underline; }
.meta { font-size: .875rem; color: var(--quiet); }
.meta strong { color: var(--ink); font-weight: 600; }
.words { font: 1.0625rem/1.5 ${serif}; white-space: pre-line; margin: .25rem 0; }
.words mark { border-bottom: 2px solid var(--line); }
.attitude { font-weight: 700; }
.tag { display: inline-block; white-space: nowrap; font: 600 .75rem/1.5 ${sans}; border: 1px solid var(--line); border-radius: 3px; padding: 0 .4em; color: var(--ink); background: var(--card); }
.tag.doubt { border-style: dashed; }
.tag.strong { border-width: 2px; }
.words + form.filters { margin-top: 1rem; }
form.filters { display: flex; flex-wrap: wrap; gap: .7rem 1rem; align-items: end; margin: 0 0 1.5rem; padding: .9rem 1rem; background: var(--soft); border-radius: 6px; }
.field { display: flex; flex-direction: column; gap: .2rem; font-size: .8125rem; color: var(--ink); min-width: 0; }
.field.grow { flex: 1 1 14rem; }
input, select, textarea, button, .button { font: 1rem/1.4 ${sans}; }
input[type="text"], input[type="search"], input[type="url"], input[type="password"], input[type="file"], select, textarea {
  padding: .4rem .55rem; border: 1px solid var(--bar); border-radius: 4px; background: var(--field); color: var(--ink); max-width: 100%; }
textarea { width: 100%; min-height: 12rem; font: 1rem/1.5 ${serif}; resize: vertical; }
button, .button { display: inline-block; max-width: 100%; padding: .42rem .9rem; border: 1px solid var(--ink); border-radius: 4px; background: var(--ink); color: var(--paper); cursor: pointer; text-decoration: none; font-weight: 600; min-height: 2.25rem; }
button:hover, .button:hover { background: var(--link); border-color: var(--link); }
button.plain, .button.plain { background: transparent; color: var(--ink); }
button.plain:hover, .button.plain:hover { background: var(--soft); border-color: var(--ink); color: var(--ink); }
.stack { display: flex; flex-direction: column; gap: 1rem; align-items: flex-start; margin: 0; }
.stack > * { max-width: 100%; }
.stack .field { width: 100%; }
.stack .row { width: 100%; }
.stack .row .field { width: auto; flex: 1 1 12rem; }
.row { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; }
fieldset { border: 1px solid var(--rule); border-radius: 6px; margin: 0; padding: .8rem 1rem; min-width: 0; width: 100%; }
legend { font-weight: 600; padding: 0 .3rem; }
.choice { display: flex; gap: .55rem; align-items: baseline; padding: .3rem 0; }
.choice input { flex: none; width: 1.1rem; height: 1.1rem; transform: translateY(.15rem); accent-color: var(--link); }
.message { border-left: 4px solid var(--link); background: var(--soft); padding: .7rem 1rem; margin: 0 0 1.5rem; border-radius: 0 4px 4px 0; }
.message p { margin: 0 0 .3rem; }
.message p:last-child { margin: 0; }
.message.fault { border-left-color: var(--accent); }
.nothing { color: var(--quiet); font-style: italic; margin: .5rem 0; }
.scroll { position: relative; overflow-x: auto; margin: 0 0 1rem; }
.scroll + .block { margin-top: 2.2rem; }
.scroll:focus-visible { outline-offset: -2px; }
table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
th { text-align: left; font: 600 .8125rem/1.4 ${sans}; border-bottom: 2px solid var(--ink); padding: .35rem .7rem .35rem 0; vertical-align: bottom; }
td { border-bottom: 1px solid var(--rule); padding: .5rem .7rem .5rem 0; vertical-align: top; }
tbody th { border-bottom: 1px solid var(--rule); vertical-align: top; padding: .5rem .7rem .5rem 0; }
.number-cell { text-align: right; white-space: nowrap; }
.number-cell .tag { display: block; width: max-content; margin: .2rem 0 0 auto; }
.nowrap { white-space: nowrap; }
.more { margin: 1.2rem 0; }
.foot { border-top: 1px solid var(--rule); font-size: .8125rem; color: var(--quiet); }
.foot p { max-width: 84rem; margin: 0 auto; padding: .8rem 1.25rem 1.6rem; }
kbd { font: 600 .8125rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; border: 1px solid var(--bar); border-bottom-width: 2px; border-radius: 4px; padding: .05em .4em; background: var(--card); }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
dialog { border: 1px solid var(--ink); border-radius: 8px; background: var(--card); color: var(--ink); max-width: min(36rem, 92vw); padding: 1.4rem 1.6rem; }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog h2 { margin: 0; font-family: ${serif}; }
dialog:has(.keys) { max-width: min(56rem, 94vw); padding-top: 0; }
.dialog-head { position: sticky; top: 0; display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: 1rem 0 .8rem; background: var(--card); }
dialog .keys { display: block; columns: 20rem 2; column-gap: 2.5rem; }
dialog .keys div { display: grid; grid-template-columns: 3.4rem minmax(0, 1fr); gap: .6rem; align-items: baseline; padding: .22rem 0; break-inside: avoid; }
.keys { display: grid; grid-template-columns: max-content 1fr; gap: .45rem 1rem; margin: 0 0 1.2rem; align-items: baseline; }
.keys dt { text-transform: none; letter-spacing: 0; }
.keys dd { margin: 0; }
.article-head { max-width: 84rem; margin: 0 auto; padding: 1.4rem 1.25rem 0; }
.article-head p { margin: 0 0 .35rem; }
.article-head .text { max-width: none; }
.article-head .text h1 { max-width: 24em; margin: 0 0 .6rem; }
.facts { font-weight: 600; }
.counts, .key { font-size: .875rem; }
.counts { color: var(--quiet); }
.desk { max-width: 84rem; margin: 0 auto; padding: 1.25rem; }
.acts { padding-left: 2.2rem; font-size: .8125rem; margin: .3rem 0 0 !important; display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
.acts a { min-height: 1.5rem; display: inline-block; line-height: 1.5rem; }
.details { border: 1px solid var(--rule); border-radius: 4px; padding: .35rem .8rem; margin: .4rem 0; font-size: .9375rem; }
.details summary { cursor: pointer; min-height: 1.5rem; }
.details ul { margin: .3rem 0 .5rem; padding-left: 1.2rem; }
button { white-space: nowrap; }
.facts-list { margin: 1rem 0; display: grid; gap: .3rem; }
.facts-list div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .8rem; align-items: baseline; }
.facts-list dd { margin: 0; }
.context { border-left: 4px solid var(--line); padding-left: 1rem; margin: 0 0 1rem; max-width: none; }
.context p { margin: 0; }
.citation { min-height: 0; field-sizing: content; font-size: .9375rem; }
.tabs ul { list-style: none; margin: 0 0 1.5rem; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; font-size: .875rem; }
.tabs a { display: block; padding: .25rem .7rem; border: 1px solid var(--rule); border-radius: 1rem; text-decoration: none; color: var(--ink); }
.tabs a[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); font-weight: 600; }
.pair { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); margin: 0 0 1rem; }
.side { border: 1px solid var(--rule); border-radius: 6px; padding: .8rem 1rem; background: var(--card); }
.side h3 { margin: 0 0 .4rem; font-size: 1.125rem; }
.side p { margin: .2rem 0; }
.undo { margin: -.8rem 0 1.5rem; }
.why { font-size: .9375rem; }
.list + form { margin-top: 1.2rem; }
[data-copy] + * , .citation { margin-bottom: .6rem; }
.list form { margin: .4rem 0 .2rem; }
button kbd, .button kbd { background: transparent; color: inherit; border-color: currentColor; font-size: .6875rem; }
.signed { margin-left: 0; padding: .3rem 0; white-space: nowrap; max-width: 16rem; overflow: hidden; text-overflow: ellipsis; }
.ways { list-style: none; margin: 0 0 2rem; padding: 0; display: flex; flex-wrap: wrap; gap: .6rem; }
.after-list { margin: 1rem 0 0; gap: .6rem 1.2rem; }
.keep { max-width: 84rem; margin: -1rem auto 0; padding: 0 1.25rem 2rem; }
.keep .row { align-items: end; border-top: 1px solid var(--rule); padding-top: .9rem; }
.keep .field { flex: 0 1 22rem; }
button.small { min-height: 1.75rem; padding: .1rem .6rem; font-size: .8125rem; }
.saved > li, .between { display: flex; justify-content: space-between; align-items: baseline; gap: .4rem 1rem; }
.saved > li form, .between form { flex: none; margin: 0; }
.list .saved { padding: .35rem 0; }
.sign-out { margin: 0 0 2rem; }
.row:has(> .field) { align-items: end; }
.signing { margin: 0; align-self: end; padding-bottom: .45rem; }
.door { max-width: 24rem; margin: 8vh auto 0; }
.door h1 { font: 700 2rem/1.15 ${serif}; margin: 0 0 .4rem; }
.door .stack { margin-top: 1.4rem; }
.start p { max-width: 36rem; }
.toast:not(:empty) { position: fixed; left: 50%; bottom: 1.2rem; transform: translateX(-50%); margin: 0; padding: .6rem 1.1rem; border: 1px solid var(--ink); border-radius: 6px; background: var(--card); color: var(--ink); box-shadow: 0 2px 12px rgb(0 0 0 / .25); max-width: 92vw; z-index: 5; }
.key-note { margin-left: .6rem; font-size: .875rem; font-weight: 600; color: var(--accent); }
.part textarea { min-height: 0; }
.then h2 { font-size: 1rem; margin: .4rem 0 .6rem; }
.then, .stack > .scroll { width: 100%; }
[data-pick] > .row { margin: -.2rem 0 .4rem; font-size: .875rem; }
.key-field { width: 2.6rem; text-align: center; font: 600 1rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace !important; }
.details form { margin: .8rem 0; }
.details .row { align-items: end; }
.pointed { box-shadow: inset 4px 0 var(--chosen-line); }
.current { outline: 2px solid var(--link); outline-offset: 3px; border-radius: 3px; }
@media (max-width: 44rem) {
  .cards, .cards tbody, .cards tr, .cards td, .cards tbody th { display: block; }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards tr { border-bottom: 1px solid var(--rule); padding: .7rem 0; }
  .cards td, .cards tbody th { display: flow-root; border: 0; padding: .15rem 0 .15rem 6.6rem; min-height: 1.7rem; text-align: left; min-width: 0 !important; }
  .cards .number-cell .tag { margin-left: 0; }
  .cards [data-label]::before { content: attr(data-label); float: left; width: 6.1rem; margin-left: -6.6rem; padding-top: .25rem; font: 600 .75rem/1.35 ${sans}; color: var(--quiet); white-space: normal; }
}
@media screen and (max-width: 44rem) {
  .masthead-inner { padding-top: .35rem; padding-bottom: .35rem; gap: .4rem 1rem; }
  .fold { display: block; margin-left: auto; }
  .fold summary { list-style: none; cursor: pointer; padding: .3rem .7rem; border: 1px solid var(--bar); border-radius: 4px; font-weight: 600; line-height: 1.5rem; }
  .fold summary::-webkit-details-marker { display: none; }
  .fold summary::after { content: " ▾"; }
  .fold[open] summary::after { content: " ▴"; }
  .fold:not([open]) ~ *, .masthead:has(.fold:not([open])) + .menu { display: none; }
  .find { max-width: none; margin-left: 0; flex-basis: 100%; }
  .page { padding-top: 1rem; }
  form.filters .field { flex: 1 1 7.5rem; }
  form.filters .field.grow { flex-basis: 100%; }
  .article-head { padding-top: .8rem; }
}
@media (max-width: 30rem) { .acts { padding-left: 0; } .page-head h1 { font-size: 1.55rem; } .menu ul { gap: 0 1rem; } .menu .apart { margin-left: 0; }
  .page, .masthead-inner, .menu ul { padding-left: 1rem; padding-right: 1rem; } }
@media print {
  .masthead, .menu, .foot, .acts, .ways, .keep, .tabs, .undo, .more, .message, dialog, form, noscript, .key-switch { display: none !important; }
  .page, .article-head, .desk { padding: 0; max-width: none; min-height: 0; } .columns, .board { display: block; }
  a { text-decoration: none; } .list > li, tr, .chart { break-inside: avoid; } h2 { break-after: avoid; }
  .scroll { overflow: visible; } details:not([open]) { display: none; } .chart svg:not(.mark) { background: #fff; }
  .tag, .side, .details { border-color: #888; background: #fff; }
}
@media (prefers-reduced-motion: no-preference) { .menu a { transition: border-color .12s; } }
@media (forced-colors: active) { .menu a[aria-current] { border-bottom-color: Highlight; } }
`;
