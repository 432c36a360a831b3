/** What the package offers: the stages in order, the processor, and what is needed around them. */
export {type ReadOptions, type Refusal, read} from './01-read/index.ts'
export {emit} from './12-emit/index.ts'
export {publish} from './12-emit/json.ts'
export {annotate, annotateByStages, type Layer} from './annotate.ts'
export type * from './model/document.ts'
export {type AnnotatedDocument, annotatedDocument} from './model/schema.ts'
export {yinzheng} from './processor.ts'
export {type SourcePlace, sourcePlaces} from './source-places.ts'
