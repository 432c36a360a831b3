/** The colours, which both pages share: what colour tells is always told by a shape or a word too. */
export const colours = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f2ed, #121417);
  --sheet: light-dark(#fffefb, #1a1d21);
  --ink: light-dark(#1f2328, #e7e4dd);
  --soft: light-dark(#596069, #a5adb8);
  --line: light-dark(#dcd8ce, #343a42);
  --blue: light-dark(#0a58a6, #86bdff);
  --blue-wash: light-dark(#d6e7fa, #173557);
  --amber: light-dark(#8a5700, #dca94b);
  --amber-wash: light-dark(#fff4d6, #2d2715);
  --green: light-dark(#1f7a47, #63c08b);
  --green-wash: light-dark(#dff2e4, #16301f);
  --red: light-dark(#b0302a, #f08c84);
  --red-wash: light-dark(#fbe6e3, #38201e);
  --violet: light-dark(#6241bd, #b9a1f5);
  --violet-wash: light-dark(#ebe5fa, #2a2342);
  --sans: system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif;
  --serif: 'Source Serif 4', Georgia, 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, 'Noto Sans SC', serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 var(--sans); }
a { color: var(--blue); }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
[hidden] { display: none !important; }
.muted { color: var(--soft); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`

/** The style of the review page: three panes; two on a middling screen; on a phone the card is a sheet below the paper. */
export const pageStyle = `${colours}
body { height: 100dvh; overflow: hidden; }
#review { height: 100%; display: flex; flex-direction: column; }
h1, h2, h3, p, ul, dl, blockquote { margin: 0; padding: 0; }
ul { list-style: none; }
h2 { font-size: .82rem; font-weight: 600; color: var(--soft); letter-spacing: .02em; }
h3 { font-size: .82rem; font-weight: 600; color: var(--soft); margin: .9rem 0 .3rem; }
button, select, input, textarea { font: inherit; color: inherit; }
button, select, input:not([type=checkbox]), textarea { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .55rem; min-height: 2rem; }
button { cursor: pointer; }
button:hover { border-color: var(--soft); }
button.quiet { border-color: transparent; background: none; color: var(--blue); padding: .2rem .4rem; }
button.quiet:hover { border-color: var(--line); }
kbd { font: .72rem/1 ui-monospace, monospace; color: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: .12rem .3rem; background: var(--page); }
summary { cursor: pointer; color: var(--blue); }
code { font: .82em ui-monospace, monospace; }
progress { accent-color: var(--green); width: 7rem; height: .6rem; }

.bar { flex: none; background: var(--sheet); border-bottom: 1px solid var(--line); padding: .5rem 1rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: .35rem; }
.bar-top, .bar-low, .filter-row, .settings-row, .progress { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem .8rem; }
.bar h1 { font: 600 1.02rem/1.35 var(--serif); flex: 1 1 14rem; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.bar label { display: inline-flex; align-items: center; gap: .35rem; font-size: .86rem; color: var(--soft); }
.bar label select, .bar label input { color: var(--ink); max-width: 12rem; }
.counted, .saved { font-size: .86rem; color: var(--soft); }
.by-section { position: relative; font-size: .86rem; }
.by-section[open] .section-list { position: absolute; z-index: 5; top: 1.8rem; left: 0; width: min(26rem, 88vw); max-height: 60vh; overflow: auto; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: .5rem; box-shadow: 0 8px 30px #0003; }
.section-list li { display: grid; grid-template-columns: 1fr 6rem 3.5rem; align-items: center; gap: .5rem; }
.section-list button { text-align: start; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.section-list span { text-align: end; font-variant-numeric: tabular-nums; color: var(--soft); }
.filters, .settings { font-size: .86rem; }
@media (min-width: 900px) { .filters summary, .settings summary { display: none; } }
#search { width: 11rem; }

.panes { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) 24rem 22rem; }
.side { display: contents; }
.paper, .card, .sources { overflow: auto; min-height: 0; overscroll-behavior: contain; }
.card, .sources { border-inline-start: 1px solid var(--line); padding: 1rem; background: var(--page); }
.paper { background: var(--sheet); padding: 1.6rem clamp(1rem, 4vw, 3.5rem) 40vh; scroll-padding: 5rem 0 8rem; }

.block { max-width: 40em; margin: 0 auto .8em; font: 1.06rem/1.7 var(--serif); content-visibility: auto; contain-intrinsic-size: auto 8rem; text-wrap: pretty; overflow-wrap: anywhere; white-space: pre-line; }
.block:lang(zh) { line-height: 1.95; text-autospace: normal; line-break: strict; hanging-punctuation: allow-end last; }
.block.paragraph:lang(zh), .block.abstract:lang(zh) { text-align: justify; }
.block.paragraph:lang(zh) { text-indent: 2em; }
.block.title { font-size: 1.5rem; line-height: 1.4; font-weight: 600; text-align: center; text-indent: 0; margin-top: .4em; text-wrap: balance; }
.block.heading { font-family: var(--sans); font-weight: 600; font-size: 1.08rem; text-align: start; margin-top: 1.7em; }
.block.authors, .block.keywords, .block.footnote, .block.caption, .block.reference, .block.other { font-family: var(--sans); font-size: .88rem; line-height: 1.6; color: var(--soft); }
.block.authors { text-align: center; }
.block.reference { padding-inline-start: 1.6em; text-indent: -1.6em; margin-bottom: .35em; text-align: start; }
.block.list-item { padding-inline-start: 1.2em; }
.block.quotation { padding-inline-start: 1em; border-inline-start: 3px solid var(--line); }

.claim { cursor: pointer; padding-block: .12em; box-decoration-break: clone; -webkit-box-decoration-break: clone; color: var(--ink); text-indent: 0; }
.claim.undecided { background: var(--amber-wash); border-bottom: 1px solid color-mix(in srgb, var(--amber) 50%, transparent); }
.claim.accept { background: var(--green-wash); border-bottom: 2px solid var(--green); }
.claim.unsure { background: var(--violet-wash); border-bottom: 2px dashed var(--violet); }
.claim.reject { color: var(--soft); text-decoration: line-through var(--red) 2px; border-bottom: 2px solid transparent; }
.claim.out { background: none; border-bottom-style: dotted; }
.claim.lit, li.lit { background: var(--blue-wash); }
.claim.selected { background: var(--blue-wash); border-bottom: 3px solid var(--blue); color: var(--ink); }
.claim.first:focus-visible { outline-offset: -2px; border-radius: 2px; }
.claim.accept.first::before { content: '✓' / ''; color: var(--green); font: 600 .8em var(--sans); margin-inline-end: .15em; }
.claim.unsure.first::before { content: '?' / ''; color: var(--violet); font: 600 .8em var(--sans); margin-inline-end: .15em; }
.claim.reject.first::before { content: '×' / ''; color: var(--red); font: 600 .9em var(--sans); margin-inline-end: .15em; display: inline-block; }
.claim.noted.first::after { content: '✎' / ''; color: var(--blue); font-size: .75em; vertical-align: super; }
.marker { color: var(--blue); font: .82em var(--sans); cursor: pointer; }
.claim.marker { color: var(--blue); }
.drawn { background: var(--blue-wash); box-shadow: inset 0 0 0 1px var(--blue); }
.caret-before { border-inline-start: 3px solid var(--red); }
.caret-after { border-inline-end: 3px solid var(--red); }

.card-head { display: flex; align-items: baseline; gap: .6rem; }
.where { color: var(--soft); font-size: .86rem; font-variant-numeric: tabular-nums; }
.badge { margin-inline-start: auto; font-size: .82rem; padding: .05rem .55rem; border-radius: 99px; border: 1px solid currentColor; }
.badge.undecided { color: var(--amber); } .badge.accept { color: var(--green); } .badge.reject { color: var(--red); } .badge.unsure { color: var(--violet); }
.quote { font: 1.08rem/1.6 var(--serif); margin: .6rem 0 .9rem; padding-inline-start: .8rem; border-inline-start: 3px solid var(--blue); overflow-wrap: anywhere; }
.quote:lang(zh) { line-height: 1.8; }
.verdicts { display: grid; grid-template-columns: repeat(3, 1fr); gap: .4rem; }
.verdicts button { min-height: 2.75rem; font-weight: 600; display: inline-flex; justify-content: center; align-items: center; gap: .45rem; }
button.accept { color: var(--green); border-color: var(--green); } button.reject { color: var(--red); border-color: var(--red); } button.unsure { color: var(--violet); border-color: var(--violet); }
button.accept[aria-pressed=true] { background: var(--green-wash); } button.reject[aria-pressed=true] { background: var(--red-wash); } button.unsure[aria-pressed=true] { background: var(--violet-wash); }
[aria-pressed=true] { box-shadow: inset 0 0 0 1px currentColor; }
.tools, .mode { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: .5rem; }
.tools button, .mode button { font-size: .86rem; display: inline-flex; align-items: center; gap: .35rem; padding: .2rem .5rem; }
.mode { align-items: center; background: var(--blue-wash); border-radius: 8px; padding: .5rem; margin: 0 0 .6rem; }
.mode > span { flex-basis: 100%; font-weight: 600; }
.facts { margin-top: 1rem; font-size: .9rem; }
.facts dl > div { display: grid; grid-template-columns: 6.2em 1fr; gap: .5rem; padding: .22rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.findings li { padding: .3rem .5rem; border-inline-start: 3px solid var(--line); margin-bottom: .35rem; overflow-wrap: anywhere; }
.findings .error { border-color: var(--red); } .findings .warning { border-color: var(--amber); }
.because { font-size: .84rem; padding: .2rem 0 0 .8rem; }
.facts details { margin-top: .6rem; }
.fields { margin-top: 1rem; border-top: 1px solid var(--line); padding-top: .6rem; }
.field { margin-bottom: .5rem; } .field label { display: block; font-size: .84rem; color: var(--soft); margin-bottom: .15rem; }
.field input, .field textarea, .field select { width: 100%; } textarea { resize: vertical; }
.problem { color: var(--red); font-size: .88rem; }
.save { width: 100%; }

.references li { display: grid; grid-template-columns: auto 1fr; gap: .5rem; padding: .5rem .3rem; border-bottom: 1px solid var(--line); border-radius: 4px; font-size: .9rem; overflow-wrap: anywhere; }
.references .number { align-self: start; border-color: transparent; background: none; color: var(--blue); font-variant-numeric: tabular-nums; padding: 0 .2rem; min-height: 1.6rem; }
.references .raw { color: var(--soft); font-size: .84rem; }
.references .read, .references .formatted { margin-bottom: .2rem; }
.references .small { color: var(--soft); font-size: .84rem; }
.references .tag { font-size: .92em; border: 1px solid var(--line); border-radius: 4px; padding: 0 .25rem; margin-inline-end: .4rem; white-space: nowrap; }
.references .missing { color: var(--red); }
.sources .whole { margin-top: 1.2rem; }
.stale { max-width: 42em; margin: 0 auto 1.5rem; padding: .6rem .8rem; border: 1px solid var(--amber); border-radius: 8px; background: var(--amber-wash); }
.adder { position: fixed; z-index: 9; background: var(--blue); color: var(--page); border-color: var(--blue); box-shadow: 0 4px 14px #0004; }
dialog { background: var(--sheet); color: var(--ink); border: 1px solid var(--line); border-radius: 12px; padding: 1.2rem 1.5rem; max-width: min(34rem, 92vw); }
dialog::backdrop { background: #0007; }
.keys { columns: 2 14rem; margin: .6rem 0 1rem; } .keys div { display: flex; gap: .6rem; padding: .15rem 0; break-inside: avoid; } .keys dt { min-width: 4.2rem; } .keys dd { margin: 0; }

@media (max-width: 1199px) {
  .panes { grid-template-columns: minmax(0, 1fr) min(24rem, 42vw); }
  .side { display: block; overflow: auto; min-height: 0; border-inline-start: 1px solid var(--line); }
  .card, .sources { overflow: visible; border: 0; }
}
@media (max-width: 719px) {
  .bar { padding: .35rem .75rem; gap: .1rem; }
  .bar-top { gap: .1rem .5rem; } .bar-low { gap: .1rem .6rem; }
  .bar h1 { flex-basis: 100%; font-size: .95rem; }
  .bar h1 + .saved { flex: 1; }
  .settings[open], .filters[open] { flex-basis: 100%; }
  #search { width: 7rem; min-height: 1.9rem; padding-block: .1rem; }
  .progress { gap: .4rem; } .progress progress { width: 4rem; }
  .by-section summary { max-width: 6.5em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .bar button.quiet { font-size: .84rem; padding: .1rem .25rem; }
  .panes { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 1fr) minmax(0, 46dvh); }
  .paper { padding: 1rem 1rem 6rem; scroll-padding: 2rem 0 5rem; }
  .block { font-size: 1.02rem; }
  .block.title { font-size: 1.25rem; }
  .side { border: 0; border-top: 1px solid var(--line); box-shadow: 0 -6px 20px #0002; border-radius: 12px 12px 0 0; background: var(--page); }
  .card { padding: .7rem .9rem; }
  .quote { margin: .35rem 0 .6rem; max-height: 6.5em; overflow: auto; }
  .verdicts button { min-height: 3rem; }
  .panes kbd { display: none; }
  .tools button { min-height: 2.4rem; }
}
`
