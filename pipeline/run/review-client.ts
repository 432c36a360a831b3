/// <reference lib="dom" />
import type {Decision} from '../model/decision.ts'
import {startReview} from '../review/page/app.ts'
import type {PageData} from '../review/page/page-data.ts'
import type {EdgeListener, PageEdge} from '../review/page/page-edge.ts'

// The script of the review page: it runs in the browser, and it alone there touches clock, storage and network.

const data = JSON.parse(document.getElementById('data')!.textContent ?? '') as PageData
const {served} = data

/** In the browser's storage each decision has a key of its own, so that two tabs never write over one another. */
const prefix = `yinzheng:decision:${data.path}:`
const memory = new Map<string, string>()
const listeners: EdgeListener[] = []
let count = 0
let sending = false
let failures = 0

const edge: PageEdge = {
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  newId,
  setting: (name) => stored((storage) => storage.getItem(`yinzheng:setting:${name}`)) ?? null,
  keepSetting: (name, value) => void stored((storage) => storage.setItem(`yinzheng:setting:${name}`, value)),
  async decisions(reviewer) {
    const here = kept()
      .map(([, decision]) => decision)
      .filter((decision) => decision.reviewer === reviewer)
    if (!served) return once(here)
    return once([...(await fetched(reviewer)), ...here])
  },
  save(decision) {
    const key = `${prefix}${String(Date.now()).padStart(15, '0')}:${String(count++).padStart(6, '0')}:${decision.id}`
    const line = JSON.stringify(decision)
    const put = stored((storage) => {
      storage.setItem(key, line)
      return true
    })
    if (!put) memory.set(key, line)
    tell()
    void send()
  },
  watch(listener) {
    listeners.push(listener)
    addEventListener('storage', ({key}) => key?.startsWith(prefix) && !served && listener.more())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && served) listener.more()
    })
    tell()
    void send()
  },
  download(name, text) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], {type: 'application/jsonl'}))
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  },
}

addEventListener('beforeunload', (event) => {
  if (memory.size > 0) event.preventDefault()
})
void startReview(document.getElementById('review')!, data, edge)

/** A random UUID (version 4); `crypto.randomUUID` is kept from pages that were not served safely. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What the storage answers; `undefined` where the browser keeps it from us, or it is full. */
function stored<Answer>(ask: (storage: Storage) => Answer): Answer | undefined {
  try {
    return ask(localStorage)
  } catch {
    return undefined
  }
}

/** Decisions that the browser keeps, in the order in which they were made. */
function kept(): Array<[key: string, decision: Decision]> {
  const keys = stored((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix))) ?? []
  const lines: Array<[string, string]> = [...memory]
  for (const key of keys) {
    const line = stored((storage) => storage.getItem(key))
    if (line) lines.push([key, line])
  }
  return lines.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, line]) => [key, JSON.parse(line) as Decision])
}

function once(decisions: Decision[]): Decision[] {
  return [...new Map(decisions.map((one) => [one.id, one])).values()]
}

async function fetched(reviewer: string): Promise<Decision[]> {
  try {
    const answer = await fetch(`${served!.decisions}/${encodeURIComponent(reviewer)}`, {cache: 'no-store'})
    if (!answer.ok) throw new Error(String(answer.status))
    return (await answer.json()) as Decision[]
  } catch {
    failures++
    tell()
    return []
  }
}

/** Send what the server does not have yet, one by one in order; a decision leaves the browser only when it is on disk. */
async function send(): Promise<void> {
  if (!served || sending) return
  sending = true
  try {
    for (let waiting = kept(); waiting.length > 0; waiting = kept())
      for (const [key, decision] of waiting) {
        const answer = await fetch(`${served.decisions}/${encodeURIComponent(decision.reviewer)}`, {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify(decision),
        })
        if (!answer.ok) throw new Error(String(answer.status))
        memory.delete(key)
        stored((storage) => storage.removeItem(key))
        failures = 0
      }
  } catch {
    failures++
    setTimeout(() => void send(), Math.min(30_000, 1000 * 2 ** failures))
  } finally {
    sending = false
    tell()
  }
}

function tell(): void {
  const state = memory.size > 0 ? 'lost' : served && (failures > 0 || kept().length > 0) ? 'waiting' : 'kept'
  for (const listener of listeners) listener.saved(state)
}
