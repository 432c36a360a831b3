import type {Decision} from '../../model/decision.ts'

/** What the page needs of the world: clock, storage, network. `run` gives it, so that all else here stays pure. */
export interface PageEdge {
  /** Now, ISO 8601 in UTC with seconds. */
  now(): string
  newId(): string
  /** A setting of the reader, such as the language of the page. */
  setting(name: string): string | null
  keepSetting(name: string, value: string): void
  /** All that this reviewer decided so far. */
  decisions(reviewer: string): Promise<ReadonlyArray<Decision>>
  /** Keep a decision. Never throws: what could not be kept yet is told by `watch` and tried again. */
  save(decision: Decision): void
  watch(listener: EdgeListener): void
  /** Offer a text as a file. */
  download(name: string, text: string): void
}

export interface EdgeListener {
  /** `kept`: all is where it belongs. `waiting`: some of it is kept in the browser only. `lost`: download it now. */
  saved(state: 'kept' | 'waiting' | 'lost'): void
  /** Another tab or another start may have decided something. */
  more(): void
}
