import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {lacksSecondTitle} from './second-title.ts'

/**
 * What a paper prints in one language and lacks in the other: an abstract, its keywords, the title above it.
 *
 * Only where the paper has the part in one language at all and is Chinese: English papers have no second abstract.
 */
export function missingParts(document: AlignedDocument): Finding[] {
  const own = document.abstracts.filter(({belongs}) => belongs === 'this-paper')
  const zh = own.find(({lang}) => lang === 'zh')
  const en = own.find(({lang}) => lang === 'en')
  if (!zh && !en) return []
  const chinese = document.sentences.filter(({lang, paragraph}) => lang === 'zh' && paragraph !== null).length
  if (chinese * 2 < document.sentences.filter(({paragraph}) => paragraph !== null).length || chinese < 5) return []
  const findings: Finding[] = []
  if (!zh) findings.push(finding('missing-part', {part: 'abstract', lang: 'zh'}, {confidence: 0.7}))
  if (!en) findings.push(finding('missing-part', {part: 'abstract', lang: 'en'}, {confidence: 0.6}))
  if (zh && en && zh.keywords.length > 0 !== en.keywords.length > 0) {
    const without = zh.keywords.length > 0 ? en : zh
    findings.push(
      finding(
        'missing-part',
        {part: 'keywords', lang: without.lang},
        {start: without.start, end: without.end, confidence: 0.6},
      ),
    )
  }
  if (zh && en && lacksSecondTitle(document, zh, en))
    findings.push(finding('missing-part', {part: 'title', lang: 'en'}, {start: en.start, end: en.end, confidence: 0.6}))
  return findings
}
