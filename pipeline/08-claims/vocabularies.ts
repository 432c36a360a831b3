import type {Lang} from '../model/document.ts'
import {type Vocabulary, vocabulary} from '../text/vocabulary.ts'

/** All cue words of the stage, and what its expressions need, by language: each sentence is walked over once for all. */
export const vocabularies: Readonly<Record<Lang, Vocabulary>> = {zh: vocabulary(), en: vocabulary()}
