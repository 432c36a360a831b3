/**
 * Milliseconds of processor time that this thread took so far, which others on the machine do not add to; the clock where Node
 * does not tell (before 23.9). Systems count it in ticks of some milliseconds: a mean over many runs is exact, a median is not.
 */
export const threadTime: () => number = process.threadCpuUsage
  ? () => {
      const {user, system} = process.threadCpuUsage()
      return (user + system) / 1000
    }
  : () => performance.now()
