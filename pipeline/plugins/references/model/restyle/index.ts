import type {TrainingRow} from '../training-rows.ts'
import {type Form, forms} from './forms.ts'
import {printPersons} from './persons.ts'
import {type Pools, poolsOf} from './pools.ts'
import {type Random, randomFrom} from './random.ts'
import {fill} from './template.ts'
import {inventWork, type Work} from './works.ts'

/**
 * Works that no list holds, put together from the fields of the training rows and printed in the styles of `forms`, so that
 * the model sees every kind of work in many orders of the same fields.
 */
export function inventRows(rows: ReadonlyArray<TrainingRow>, count: number): TrainingRow[] {
  const pools = poolsOf(rows)
  return Array.from({length: count}, (_, i) => inventRow(pools, randomFrom(i + 1), i))
}

function inventRow(pools: Pools, random: Random, i: number): TrainingRow {
  const work = inventWork(pools, random)
  const form = random.of(forms)
  const made = work.fields.edited ? template(form, work).replace('{author}', '{leading}') : template(form, work)
  const seg = fill(made, fieldsOf(form, work, random), random)
  return {id: `invented-${i}`, source: 'invented', seg, raw: seg.map(([, text]) => text).join(''), csl: {}}
}

function template(form: Form, {kind, people, editors, fields}: Work): string {
  const nameless = people.length + editors.length === 0 && !fields.body
  if (form.nameless && nameless && (kind === 'book' || kind === 'web')) return form.nameless
  if (kind === 'article' || kind === 'news') return form.article
  if (kind === 'chapter' || kind === 'talk') return form.chapter
  return kind === 'web' ? form.web : form.book
}

function fieldsOf(form: Form, work: Work, random: Random): Record<string, string> {
  const {people, editors, translators, fields} = work
  const names = random.of(form.names)
  const own = form.editors ? random.of(form.editors) : names
  const author = fields.body || printPersons(people, names, random)
  const printed = printPersons(editors, own, random)
  const leading = fields.edited
    ? `${printPersons(editors, names, random)}${random.of([' (Eds.)', ', eds.', ', ed.', ', editors', ' (ed.)', ', eds'])}`
    : ''
  const year = fields.year ?? ''
  const exact = year && (fields.dated ? random.chance(0.7) : random.chance(0.05)) && form.date !== 'year'
  const date = !exact ? year : form.date === 'month day' ? `${year}, ${fields.monthDay}` : `${fields.dayMonth} ${year}`
  return {
    ...fields,
    author: leading ? '' : author.replace(/\.$/, (stop) => (random.chance(0.5) ? stop : '')),
    editor: leading ? '' : printed,
    leading,
    translator: printPersons(translators, own, random),
    date,
  }
}
