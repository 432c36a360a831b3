/** Where progress is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** One line is printed for so many papers where there is no terminal, and a terminal's line is renewed so often. */
const PAPERS = 1000
const RENEW_MS = 200

/**
 * Show how far a run is: papers done, papers a second, time left. A terminal has one line that is renewed, without colours and
 * control sequences; anything else gets a line for each thousand papers.
 *
 * @param now - The clock, in milliseconds.
 */
export function showProgress(total: number, stream: ProgressStream, now: () => number) {
  const terminal = stream.isTTY === true && process.env.TERM !== 'dumb'
  const start = now()
  let done = 0
  let shown = start
  let width = 0
  return {
    /** One more paper is done. */
    step(): void {
      done++
      if (!terminal) {
        if (done % PAPERS === 0 && done < total) stream.write(`yinzheng: ${line()}\n`)
        return
      }
      if (now() - shown < RENEW_MS) return
      shown = now()
      const text = line().slice(0, (stream.columns ?? 80) - 1)
      stream.write(`\r${text.padEnd(width)}`)
      width = text.length
    },
    /** Leave a clean line for what is printed next. */
    end(): void {
      if (width) stream.write(`\r${' '.repeat(width)}\r`)
    },
  }

  function line(): string {
    const seconds = Math.max(0.001, (now() - start) / 1000)
    const rate = done / seconds
    return `${done} of ${total} papers, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${timeLeft((total - done) / rate)} left`
  }
}

function timeLeft(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`
  if (seconds < 6000) return `${Math.ceil(seconds / 60)} min`
  return `${Math.ceil(seconds / 3600)} h`
}
