import {expect, test, vi} from 'vitest'
import {killWorkers} from './stress/kill-workers.ts'
import {inFolder} from './support/command.ts'

test('workers that are killed at random lose no paper and tear no file', async () => {
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    await inFolder(async (folder) => {
      const {kills, broken} = await killWorkers(folder, 32, 6)
      expect(broken).toEqual([])
      expect(kills).toBeGreaterThan(2)
    })
  } finally {
    quiet.mockRestore()
  }
})
