import type {ReflowedDocument} from './model/document.ts'
import {byteOffsets} from './text/byte-offsets.ts'
import {lineStarts} from './text/lines.ts'
import {type Place, placesOf, sourceRanges} from './text/source-map.ts'

/** A stretch of the source that a range of the clean text was printed in. */
export interface SourcePlace {
  /** Half-open offsets into `sourceText`, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Line and column of both ends, from 1; columns count UTF-16 code units. */
  readonly from: Place
  readonly to: Place
  /** Half-open offsets into the bytes of the source, their byte order mark counted. */
  readonly firstByte: number
  readonly endByte: number
}

/**
 * The way back: from any range of the clean text to its places in the source, in reading order.
 *
 * A sentence that a running head cuts has two. What a join put in (a blank, a newline) has none. Preparing costs one pass over the
 * source, each look-up a search.
 *
 * @param bytes - The source as it was read.
 */
export function sourcePlaces(
  document: ReflowedDocument,
  bytes: Uint8Array,
): (start: number, end: number) => ReadonlyArray<SourcePlace> {
  const {sourceText, origins, source} = document
  const place = placesOf(lineStarts(sourceText))
  const offsets = byteOffsets(bytes, source.encoding, sourceText)
  return (start, end) =>
    sourceRanges(origins, start, end).map((range) => ({
      ...range,
      from: place(range.start),
      to: place(range.end),
      firstByte: offsets[range.start]!,
      endByte: offsets[range.end]!,
    }))
}
