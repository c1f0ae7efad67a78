/** Wordings side by side: what differs is told by brackets, lines and weight as well as by colour. */
export const quotationStyle = `
.as-said { font-weight: 400 !important; font-style: normal; font-size: 1.6rem !important; border-left: 4px solid var(--line); padding-left: .8rem; }
.quoted { color: inherit; text-decoration: none; }
.quoted:hover { text-decoration: underline; }
.quoted.strong { font-size: 1.125rem; }
.list .words { margin-left: 0; }
blockquote.words { margin: .25rem 0; padding-left: .8rem; border-left: 3px solid var(--rule); }
.cue { color: var(--cue); }
.wordings .words { min-width: 22rem; }
ins { text-decoration: underline 2px; text-underline-offset: .2em; font-weight: 700; color: var(--ok); }
del { text-decoration: line-through; color: var(--accent); }
ins a, del a { color: inherit; }
.wording-key del, .wording-key ins { margin: 0 .4em; }
.positions { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.position-doubts, .position-declines { border-style: dashed; }
.position-denies { border-width: 2px; }
.board { display: grid; gap: 0 2.2rem; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); align-items: start; }
.count { font: 600 .875rem/1 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: var(--quiet); }
@media print { ins, del { color: #000; } }
`;
