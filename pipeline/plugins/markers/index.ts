/** A printed marker, and the reference numbers that it stands for. Offsets in UTF-16 code units. */
export interface Marker {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly numbers: ReadonlyArray<number>
}

/** Find the citation markers of a text in reading order. */
export function findMarkers(_text: string): Marker[] {
  return []
}
