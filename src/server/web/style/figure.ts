/** Charts of figures. Sources differ by shape as well as by colour. */
export const figureStyle = `
:root { --s0: #0b4a73; --s1: #8a3b12; --s2: #2c5a2e; --s3: #6a3a78; --s4: #5a5300; --s5: #7a2418; --s6: #3c4a55; }
@media screen and (prefers-color-scheme: dark) { :root { --s0: #8fc3ea; --s1: #f0b08a; --s2: #a5d6a7; --s3: #dcb8e8; --s4: #e0d890; --s5: #f0a08f; --s6: #c3ccd4; } }
.chart { margin: 0 0 2rem; }
.chart svg:not(.mark) { width: 100%; height: auto; display: block; background: var(--card); border: 1px solid var(--rule); border-radius: 6px; }
.chart svg.slim { display: none; }
@media (max-width: 44rem) { .chart svg.wide { display: none; } .chart svg.slim { display: block; } }
.chart text { font: 500 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; fill: var(--ink); font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
.chart .tick text { fill: var(--quiet); }
.chart .tick line { stroke: var(--rule); }
${[0, 1, 2, 3, 4, 5, 6].map((n) => `.source-${n} { --source: var(--s${n}); }`).join('\n')}
.mark path { fill: var(--source, var(--ink)); stroke: var(--source, var(--ink)); stroke-width: 2; }
.mark .rough { fill: var(--card); stroke-dasharray: 3 2; }
.mark .bound, .mark .withdrawn { fill: none; }
.mark .withdrawn { stroke: var(--ink); stroke-width: 2.5; }
.series { fill: none; stroke: var(--source); stroke-width: 1.5; opacity: .75; }
.conflict { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 4; }
ul.plain { list-style: none; margin: 0; padding: 0; }
ul.plain li { margin: 0 0 .2rem; }
.legend { list-style: none; padding: 0; margin: .7rem 0 0; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; font-size: .875rem; }
.legend svg, .shape svg { vertical-align: -.1em; }
`;
