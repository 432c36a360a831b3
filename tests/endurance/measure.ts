import {clean} from '../../pipeline/02-clean/index.ts'
import {reflow} from '../../pipeline/03-reflow/index.ts'
import {structure} from '../../pipeline/04-structure/index.ts'
import {sentences} from '../../pipeline/05-sentences/index.ts'
import {references} from '../../pipeline/06-references/index.ts'
import {citations} from '../../pipeline/07-citations/index.ts'
import {claims} from '../../pipeline/08-claims/index.ts'
import {link} from '../../pipeline/09-link/index.ts'
import {align} from '../../pipeline/10-align/index.ts'
import {audit} from '../../pipeline/11-audit/index.ts'
import {emit} from '../../pipeline/12-emit/index.ts'
import {read} from '../../pipeline/index.ts'

/** Processor time of each stage in milliseconds, by its folder. */
export type StageCosts = ReadonlyMap<string, number>

/** What each stage costs for a text: the run of several that took the least in all. */
export function stageCosts(text: string, runs: number): StageCosts {
  const bytes = new TextEncoder().encode(text)
  const all = Array.from({length: runs}, () => onceThrough(bytes))
  return all.reduce((least, costs) => (totalOf(costs) < totalOf(least) ? costs : least))
}

/** Processor time of all stages, in milliseconds. */
export const totalOf = (costs: StageCosts): number => [...costs.values()].reduce((sum, cost) => sum + cost, 0)

/** Processor time (milliseconds) that all stages take for a text, emission included: the least of several runs. */
export const costOf = (text: string, runs: number): number => totalOf(stageCosts(text, runs))

/** Longer than the limits that a user meets: the stages are to bear it. */
const limits = {paper: 1e9, line: 1e9}

function onceThrough(bytes: Uint8Array): StageCosts {
  const costs = new Map<string, number>()
  const timed = <Given>(stage: string, work: () => Given): Given => {
    const before = process.cpuUsage()
    const made = work()
    const {user, system} = process.cpuUsage(before)
    costs.set(stage, (user + system) / 1000)
    return made
  }
  const source = timed('01-read', () => read(bytes, 'paper.txt', {limits}))
  if ('refused' in source) throw new Error(source.refused)
  const cleaned = timed('02-clean', () => clean(source))
  const reflowed = timed('03-reflow', () => reflow(cleaned))
  const structured = timed('04-structure', () => structure(reflowed))
  const sentenced = timed('05-sentences', () => sentences(structured))
  const referenced = timed('06-references', () => references(sentenced))
  const cited = timed('07-citations', () => citations(referenced))
  const claimed = timed('08-claims', () => claims(cited))
  const linked = timed('09-link', () => link(claimed))
  const aligned = timed('10-align', () => align(linked))
  const audited = timed('11-audit', () => audit(aligned))
  timed('12-emit', () => emit(audited))
  return costs
}
