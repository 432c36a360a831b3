/**
 * Work in steps: after each it yields, so that others that do the same work can take the step too, while its code lies in the
 * processor's caches.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Take all steps. */
export function taken<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
  }
}

/** Take all steps of several works of one kind, each step of all before the next. */
export function takenTogether<Result>(works: ReadonlyArray<Steps<Result>>): Result[] {
  const results: Result[] = []
  for (let left = works.length; left > 0; )
    for (const [i, work] of works.entries()) {
      if (i in results) continue
      const {done, value} = work.next()
      if (!done) continue
      results[i] = value
      left--
    }
  return results
}
