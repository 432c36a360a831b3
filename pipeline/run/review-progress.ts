import type {AnnotatedDocument} from '../model/schema.ts'
import {type Progress, progressOf} from '../review/overview/counts.ts'
import {fold} from '../review/page/fold.ts'
import {pageData} from '../review/page/paper-data.ts'
import {codePointMap} from '../text/code-points.ts'
import {decisionFiles} from './review-files.ts'

/** How far each reviewer is who has decisions beside a paper. */
export function progressBeside(paper: string, document: AnnotatedDocument): Progress[] {
  const files = decisionFiles(paper).filter(({decisions}) => decisions.length > 0)
  if (files.length === 0) return []
  const data = pageData(document)
  const text = {text: data.text, map: codePointMap(data.text)}
  return files.map(({reviewer, decisions}) => progressOf(reviewer, fold(data, text, decisions)))
}
