import type {Codebook, Coding} from '../model/coding.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {codeClaims} from './code.ts'
import {matrixOf} from './matrix.ts'
import {timelineOf} from './timeline.ts'

/** Code a paper by a codebook: the codes of its claims, and the tables that the codebook asks for. */
export function codePaper(document: AnnotatedDocument, codebook: Codebook): Coding {
  const codes = codeClaims(document, codebook)
  const {name, version, sha256, title, timeline} = codebook
  return {
    codebook: {name, version, sha256, title},
    codes,
    matrices: codebook.matrices.map((plan) => matrixOf(document, codebook, codes, plan)),
    timeline: timeline && timelineOf(document, codebook, codes, timeline),
  }
}
