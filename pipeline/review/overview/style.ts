import {colours} from '../page/style.ts'
import {codingStyle} from './coding.ts'

/** The style of the index page. */
export const overviewStyle = `${colours}
main { max-width: 70rem; margin: 0 auto; padding: 2.2rem clamp(1rem, 3vw, 2rem) 5rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .4rem 1.2rem; }
h1 { font: 600 1.7rem/1.3 var(--serif); margin: 0; flex: 1; }
h1, h2 { text-wrap: balance; }
.language { border: 0; margin: 0; padding: 0; display: flex; gap: .2rem; font-size: .86rem; color: var(--soft); }
.language label { cursor: pointer; padding: .25rem .7rem; border-radius: 99px; border: 1px solid transparent; }
.language label:has(:checked) { color: var(--ink); border-color: var(--line); background: var(--sheet); }
.language label:has(:focus-visible) { outline: 2px solid var(--blue); outline-offset: 2px; }
.language input { position: absolute; opacity: 0; }
body:has(#zh:checked) span[lang=en], body:has(#en:checked) span[lang=zh-CN] { display: none; }
.sum { display: flex; flex-wrap: wrap; gap: .4rem 2.2rem; margin: .9rem 0 1.6rem; padding: 0; list-style: none; color: var(--soft); }
.sum b { font: 600 1.35rem/1.2 var(--serif); color: var(--ink); font-variant-numeric: tabular-nums; margin-inline-end: .35rem; }
article { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; padding: 1.2rem clamp(1rem, 3vw, 1.7rem) 1.5rem; margin: 0 0 1.4rem; }
h2 { font: 600 1.22rem/1.4 var(--serif); margin: 0; overflow-wrap: anywhere; }
h2 a { color: var(--ink); text-decoration: none; } h2 a:hover { text-decoration: underline; }
h2 a::after { content: ' →' / ''; color: var(--blue); white-space: nowrap; }
.figures { display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; color: var(--soft); margin: .3rem 0 0; font-size: .92rem; font-variant-numeric: tabular-nums; }
.path { font: .82rem ui-monospace, monospace; overflow-wrap: anywhere; }
h3 { font-size: .84rem; color: var(--soft); margin: 0 0 .45rem; font-weight: 600; }
svg { display: block; width: 100%; }
.cited { fill: var(--green); background: var(--green); }
.uncited { fill: var(--amber-wash); background: var(--amber-wash); }
rect.uncited, rect.open { stroke: var(--amber); stroke-width: 1; vector-effect: non-scaling-stroke; }
.accept { fill: var(--green); } .unsure { fill: var(--violet); } .reject { fill: var(--red); }
rect.open { fill: none; stroke: var(--line); }
.along { margin: 1.2rem 0 0; } .along > svg { height: 4.6rem; overflow: visible; }
.along figcaption { display: flex; flex-wrap: wrap; gap: 0 1.2rem; align-items: baseline; justify-content: space-between; }
.legend { margin: 0 0 .3rem; font-size: .84rem; color: var(--soft); }
.key { display: inline-block; width: .7rem; height: .7rem; border-radius: 2px; margin-inline-end: .35rem; vertical-align: -.05rem; border: 1px solid transparent; }
.key.uncited { border-color: var(--amber); margin-inline-start: .6rem; } .key.open { border-color: var(--soft); }
.key.accept { background: var(--green); } .key.unsure { background: var(--violet); } .key.reject { background: var(--red); }
.part { white-space: nowrap; margin-inline-end: .7rem; }
.along path { fill: none; vector-effect: non-scaling-stroke; }
.tick-cited { stroke: var(--green); stroke-width: 1.6; } .tick-uncited { stroke: var(--amber); stroke-width: 1.6; }
.axis, .edge { stroke: var(--line); stroke-width: 1; } .edge { stroke-dasharray: 2 3; }
.along > svg.ruler { height: auto; } .ruler text { font: 12.5px var(--sans); fill: var(--soft); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 1.4rem 2.4rem; margin-top: 1.3rem; }
.bars { list-style: none; margin: 0; padding: 0; font-size: .88rem; }
.bars li { display: grid; grid-template-columns: minmax(0, 9.5rem) minmax(3rem, 1fr) auto; gap: .1rem .6rem; align-items: center; padding: .13rem 0; }
.bars svg { height: .72rem; overflow: visible; }
.label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.label i { font-style: normal; color: var(--soft); }
.label b { font-weight: 600; font-variant-numeric: tabular-nums; }
.count { min-width: 2.9rem; text-align: end; font-variant-numeric: tabular-nums; } .count i { font-style: normal; color: var(--soft); }
.said { grid-column: 2 / -1; color: var(--soft); font-size: .82rem; }
.more { margin: .35rem 0 0; color: var(--soft); font-size: .84rem; }
.progress { margin-top: 1.2rem; max-width: 34rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
${codingStyle}
@media (max-width: 719px) {
  main { padding-top: 1.2rem; }
  .ruler { display: none; }
  .bars li { grid-template-columns: minmax(0, 7.5rem) minmax(3rem, 1fr) auto; }
}
`
