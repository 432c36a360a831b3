import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A regular expression as it stands in our code. */
export interface RegexLiteral {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

/** Every regular expression that is written between slashes in the TypeScript below a folder. */
export function regexLiterals(folder: string): RegexLiteral[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => literalsOf(readFileSync(join(folder, name), 'utf8'), name.replaceAll('\\', '/')))
}

/** A small reader of TypeScript: it passes over comments and strings, and knows from what stands before whether a slash divides. */
function literalsOf(code: string, file: string): RegexLiteral[] {
  const found: RegexLiteral[] = []
  // Depth of braces at which each template literal goes on.
  const templates: number[] = []
  let depth = 0
  let before = ''
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[\w$]+|\s+|[\s\S]/y
  for (let at = code.startsWith('#!') ? code.indexOf('\n') : 0; at < code.length; ) {
    const char = code[at]!
    if (char === '`' || (char === '}' && templates.at(-1) === depth)) {
      if (char === '}') templates.pop()
      at++
      while (at < code.length && code[at] !== '`' && !code.startsWith('${', at)) at += code[at] === '\\' ? 2 : 1
      if (code.startsWith('${', at)) {
        templates.push(depth)
        at += 2
        before = '{'
      } else {
        at++
        before = '`'
      }
      continue
    }
    if (
      char === '/' &&
      !/^\/[/*]/.test(code.slice(at, at + 2)) &&
      /^(?:|[^\w$)\]`'"]|return|typeof|case)$/.test(before)
    ) {
      const literal = regexAt(code, at)
      if (literal) {
        found.push({file, line: code.slice(0, at).split('\n').length, source: literal.source, flags: literal.flags})
        at = literal.end
        before = ')'
        continue
      }
    }
    token.lastIndex = at
    const [piece] = token.exec(code)!
    at += piece.length
    if (piece.startsWith('//') || piece.startsWith('/*') || !piece.trim()) continue
    if (piece === '{') depth++
    if (piece === '}') depth--
    before = piece.length > 1 && /^['"]/.test(piece) ? '"' : piece
  }
  return found
}

function regexAt(code: string, at: number): {source: string; flags: string; end: number} | null {
  let inClass = false
  for (let i = at + 1; i < code.length && code[i] !== '\n'; i++) {
    if (code[i] === '\\') i++
    else if (code[i] === '[') inClass = true
    else if (code[i] === ']') inClass = false
    else if (code[i] === '/' && !inClass) {
      const flags = /^[a-z]*/.exec(code.slice(i + 1, i + 10))![0]
      return {source: code.slice(at + 1, i), flags, end: i + 1 + flags.length}
    }
  }
  return null
}
