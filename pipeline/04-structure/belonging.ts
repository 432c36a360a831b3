import type {Abstract, ReflowedDocument} from '../model/document.ts'
import type {AbstractSpan} from './abstracts.ts'
import type {BlockView} from './blocks.ts'

/** Whose each abstract is. */
export function belongings(
  _document: ReflowedDocument,
  _blocks: ReadonlyArray<BlockView>,
  spans: ReadonlyArray<AbstractSpan>,
  _title: string,
): ReadonlyArray<Abstract['belongs']> {
  return spans.map(() => 'this-paper')
}
