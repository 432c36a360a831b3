/** First bytes of files that are no text, what they are, and how to mend it. */
const signatures: ReadonlyArray<{readonly bytes: ReadonlyArray<number>; readonly name: string; readonly mend: string}> =
  [
    {bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF', mend: 'take its text out first, for example with `pdftotext`'}, // %PDF
    {bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive (or a DOCX)', mend: 'unpack it, or save its text as UTF-8'}, // PK
    {bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP archive', mend: 'give the text instead'},
    {bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', mend: 'give the text instead'}, // .PNG
    {bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', mend: 'give the text instead'},
    {bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture', mend: 'give the text instead'}, // GIF8
    {bytes: [0x1f, 0x8b], name: 'a gzip file', mend: 'unpack it first'},
    {bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 file', mend: 'unpack it first'}, // BZh
    {bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an xz file', mend: 'unpack it first'}, // .7zXZ
    {bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7z archive', mend: 'unpack it first'}, // 7z
    {bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office file', mend: 'save its text as UTF-8'}, // DOC, XLS
    {bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program', mend: 'give a text instead'}, // ELF
  ]

/** What the bytes are when they are no text, or `null`. */
export function binaryKind(bytes: Uint8Array): {readonly name: string; readonly mend: string} | null {
  return signatures.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte)) ?? null
}
