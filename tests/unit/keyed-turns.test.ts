import { expect, it } from 'vitest'
import { KeyedTurns } from '#local/aws/services/keyed-turns.ts'

it('runs work on one key in turn, also after a failure, and does not wait for another key', async () => {
  const turns = new KeyedTurns()
  const happened: string[] = []
  const slow = (name: string) => async () => {
    happened.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 10))
    happened.push(`${name} ends`)
    if (name === 'a1') throw new Error('a1 failed')
    return name
  }
  const results = await Promise.allSettled([
    turns.take('a', slow('a1')),
    turns.take('a', slow('a2')),
    turns.take('a', slow('a3')),
    turns.take('b', slow('b1')),
  ])
  expect(results.map((result) => result.status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  const onA = happened.filter((entry) => entry.startsWith('a'))
  expect(onA).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends', 'a3 begins', 'a3 ends'])
  expect(happened.indexOf('b1 begins')).toBe(1)
})
