import type {ReadBibliography, SourceDocument} from '../model/document.ts'
import {readBibliography} from '../plugins/bibliography/read/index.ts'

/** Read the bibliographies beside a paper; one that is broken has no entries and tells why. */
export function readBibliographies({beside = []}: SourceDocument): ReadBibliography[] {
  return beside.map(({path: file, format, text, refused}) => {
    if (refused !== undefined) return {file, entries: [], broken: {line: null, problem: 'unreadable', detail: refused}}
    const read = readBibliography(text, format)
    return 'problem' in read ? {file, entries: [], broken: read} : {file, entries: read}
  })
}
