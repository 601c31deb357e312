/** The style sheet of the HTML report. Changing it changes the hash in `html/policy.ts`; a test says what to write there. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #14181d); --card: light-dark(#f6f7f9, #1c2229); --line: light-dark(#d9dee5, #323b46);
  --ink: light-dark(#1b222b, #e3e8ee); --soft: light-dark(#566373, #9aa7b6); --link: light-dark(#0b5cad, #79b8ff);
  --critical: light-dark(#a4133c, #ff7b93); --high: light-dark(#b44a08, #ffa364); --medium: light-dark(#806200, #e6c449);
  --low: light-dark(#2b6184, #7fbde6); --unknown: light-dark(#6544a3, #c0a5f5); --pass: light-dark(#1d6b3c, #6fd197);
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 74rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
h1 { font-size: 1.75rem; line-height: 1.25; margin: .25rem 0 .5rem; text-wrap: balance }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem }
a { color: var(--link) }
p { margin: .5rem 0; max-width: 46rem }
code, .mono { font: .875em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere }
.soft { color: var(--soft) }
.meta { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1.5rem 0 0; list-style: none }
.tiles li { flex: 1 1 7.5rem; padding: .75rem 1rem; background: var(--card); border-top: 3px solid var(--line); border-radius: 4px }
.tiles strong { display: block; font-size: 1.75rem; line-height: 1.2; font-variant-numeric: tabular-nums }
.tiles .zero strong { color: var(--soft); font-weight: 400 }
.tiles .critical { border-color: var(--critical) } .tiles .high { border-color: var(--high) }
.tiles .medium { border-color: var(--medium) } .tiles .low { border-color: var(--low) } .tiles .unknown { border-color: var(--unknown) }
.notice { margin: 1.5rem 0 0; padding: .75rem 1rem; border-left: 4px solid var(--unknown); background: var(--card) }
table { width: 100%; border-collapse: collapse; font-size: .925rem }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .8125rem }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.tag { display: inline-block; min-width: 4.75rem; padding: 0 .5rem; border: 1px solid currentColor; border-radius: 999px;
  font-size: .8125rem; font-weight: 600; text-align: center; white-space: nowrap }
.critical .tag, .tag.critical { color: var(--critical) } .high .tag, .tag.high, .tag.fail { color: var(--high) }
.tag.fail { color: var(--critical) } .tag.medium { color: var(--medium) } .tag.low { color: var(--low) }
.tag.unknown, .tag.manual { color: var(--unknown) } .tag.pass { color: var(--pass) } .tag.suppressed, .tag.not-applicable { color: var(--soft) }
.bar { width: 6rem; height: .5rem; border-radius: 2px; background: var(--line); fill: var(--critical); vertical-align: middle }
.first td:nth-child(1) { width: 2rem } .first .tag { margin-right: .5rem } .first td p { margin: .125rem 0 0; color: var(--soft) }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center;
  padding: .75rem 0; background: var(--paper); border-bottom: 1px solid var(--line) }
.filters fieldset { display: flex; flex-wrap: wrap; gap: .25rem .75rem; margin: 0; padding: 0; border: 0 }
.filters label { display: inline-flex; gap: .3rem; align-items: center; font-size: .9rem; white-space: nowrap }
.filters input[type=search], .filters select, .filters button { font: inherit; font-size: .9rem; padding: .25rem .5rem; color: inherit;
  background: var(--card); border: 1px solid var(--line); border-radius: 4px; max-width: 11rem }
.filters input[type=search] { flex: 1 1 12rem; min-width: 9rem }
.filters fieldset + fieldset { padding-left: .75rem; border-left: 1px solid var(--line) }
.filters output { color: var(--soft); font-size: .9rem; margin-left: auto }
details.group, details.fold { border: 1px solid var(--line); border-radius: 4px; margin: .75rem 0; scroll-margin-top: 7rem }
details > summary { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; padding: .625rem 1rem; cursor: pointer }
details > summary::-webkit-details-marker { display: none }
details > summary::before { content: "▸"; color: var(--soft); width: .75rem }
details[open] > summary::before { content: "▾" }
details[open] > summary { border-bottom: 1px solid var(--line) }
summary .title { font-weight: 600 } summary .extent { margin-left: auto; color: var(--soft); font-size: .9rem }
.body { padding: .75rem 1rem 1rem }
dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .375rem 1rem; margin: 0 0 1rem; max-width: 56rem }
dt { color: var(--soft) } dd { margin: 0 }
.places { table-layout: fixed } .places th:nth-child(1) { width: 26% } .places th:nth-child(2) { width: 28% }
.controls th:nth-child(1) { width: 7rem } .controls th:nth-child(2) { width: 19rem } .controls th:nth-child(3) { width: 9rem }
.places small { display: block; color: var(--soft); font-size: .8125rem }
.places .tag { min-width: 0; margin-top: .25rem }
ul.plain { padding: 0; margin: .5rem 0; list-style: none }
ul.plain li { display: grid; grid-template-columns: 7rem 1fr; gap: .75rem; padding: .375rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
ul.plain li > span:first-child { color: var(--soft) } ul.plain li.loud > span:first-child { color: var(--unknown); font-weight: 600 }
footer { margin-top: 3rem; color: var(--soft); font-size: .875rem }
[hidden] { display: none !important }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
@media (max-width: 44rem) { body { padding: 1rem 1rem 3rem } .filters { position: static } dl { grid-template-columns: 1fr } .bar { display: none }
  th.number { white-space: normal } .first td:nth-child(3) { overflow-wrap: normal; min-width: 5rem } .first .tag { display: table } }
@media print {
  :root { color-scheme: light }
  body { max-width: none; padding: 0; font-size: 10pt }
  .filters, .noprint { display: none }
  details.group, details.fold { border: 0; border-top: 1px solid var(--line); border-radius: 0 }
  details > summary { padding: .5rem 0; break-after: avoid } details > summary::before { content: "" }
  .body { padding: .5rem 0 } h2, h3 { break-after: avoid } tr, .tiles li { break-inside: avoid }
  details::details-content { content-visibility: visible; block-size: auto }
  a { color: inherit; text-decoration: none }
}
`
