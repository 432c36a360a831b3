import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {inflateSync} from 'node:zlib'
import chromium from '@sparticuz/chromium'
import {type Browser, chromium as driver} from 'playwright-core'

/** A real browser, from npm, with a Chinese font; its folder goes when it is closed. */
export async function startBrowser(): Promise<{browser: Browser; close: () => Promise<void>}> {
  const folder = mkdtempSync(join(tmpdir(), 'yinzheng-browser-'))
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts)
  const woff = createRequire(import.meta.url).resolve(
    '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff',
  )
  writeFileSync(join(fonts, 'noto-sans-sc.ttf'), openType(readFileSync(woff)))
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>${join(tmpdir(), 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  const executablePath = await chromium.executablePath()
  const browser = await driver.launch({
    executablePath,
    // Not the arguments that the package proposes: they turn off what keeps pages apart.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
    headless: true,
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: [dirname(executablePath), join(tmpdir(), 'al2023/lib'), process.env.LD_LIBRARY_PATH].join(':'),
    },
  })
  return {
    browser,
    async close() {
      await browser.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** A font as the system reads it, from WOFF 1.0: the same tables, each deflated by itself. */
function openType(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({length: count}, (_, i) => {
    const at = 44 + 20 * i
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(at, at + 4),
      sum: woff.subarray(at + 16, at + 20),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    }
  })
  const power = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  for (const [i, value] of [count, 16 * power, Math.log2(power), 16 * (count - power)].entries())
    head.writeUInt16BE(value, 4 + 2 * i)
  const parts = [head]
  let offset = head.length
  tables.forEach(({tag, sum, bytes}, i) => {
    tag.copy(head, 12 + 16 * i)
    sum.copy(head, 16 + 16 * i)
    head.writeUInt32BE(offset, 20 + 16 * i)
    head.writeUInt32BE(bytes.length, 24 + 16 * i)
    const padded = Buffer.alloc((bytes.length + 3) & ~3)
    bytes.copy(padded)
    parts.push(padded)
    offset += padded.length
  })
  return Buffer.concat(parts)
}
