/** What the package offers: the stages in order, the processor, and what is needed around them. */
export {type ReadOptions, type Refusal, read} from './01-read/index.ts'
export {emit} from './12-emit/index.ts'
export {publish} from './12-emit/json.ts'
export {annotate} from './annotate.ts'
export type * from './model/document.ts'
export {type AnnotatedDocument, annotatedDocument} from './model/schema.ts'
export {yinzheng} from './processor.ts'
