/** Milliseconds of processor time that some work takes, the least of some tries: what a busy machine hardly changes. */
export function processorTime(work: () => unknown, tries = 1): number {
  const times = Array.from({length: tries}, () => {
    const before = process.cpuUsage()
    work()
    const {user, system} = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}
