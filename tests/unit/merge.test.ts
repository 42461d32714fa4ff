import { array, assert, asyncProperty, integer, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeDescending, type FetchPage } from '#shared/store/merge.ts'

/** Partitions of positions, served as DynamoDB serves them: a limit counts what is read, a filter what is given. */
function table(partitions: number[][], filter: (value: number) => boolean = () => true) {
  const reads: number[] = []
  const sorted = partitions.map((values) => values.toSorted((a, b) => b - a))
  const fetchPage: FetchPage = async (partition, { below, limit }) => {
    const rest = (sorted[Number(partition)] ?? []).filter(
      (value) => below === undefined || value < Number(below),
    )
    const read = rest.slice(0, limit)
    reads.push(read.length)
    return {
      items: read.filter(filter).map((value) => ({ GSI1SK: { S: position(value) } })),
      // DynamoDB says where it stopped whenever it has met its limit, also at the very end.
      resume: read.length === limit ? position(read.at(-1) ?? 0) : undefined,
    }
  }
  return { fetchPage, reads, names: partitions.map((_, i) => String(i)) }
}

const position = (value: number): string => String(value).padStart(6, '0')

async function page(
  { fetchPage, names }: ReturnType<typeof table>,
  limit: number,
  below?: string,
): Promise<{ values: number[]; rest: boolean }> {
  const { items, rest } = await mergeDescending(names, fetchPage, {
    sortKey: 'GSI1SK',
    below,
    limit,
  })
  return { values: items.map((item) => Number(item['GSI1SK']?.S)), rest }
}

/** Positions are unique over all partitions, as ids make them. */
const tables = array(
  record({ value: integer({ min: 1, max: 99_999 }), partition: integer({ min: 0, max: 5 }) }),
  {
    maxLength: 80,
  },
).map((entries) => {
  const unique = new Map(entries.map(({ value, partition }) => [value, partition]))
  return Array.from({ length: 6 }, (_, i) =>
    [...unique].filter(([, partition]) => partition === i).map(([value]) => value),
  )
})

describe('many partitions as one list', () => {
  it('come in descending order, page by page, without a gap or a repetition', async () => {
    await assert(
      asyncProperty(tables, integer({ min: 1, max: 12 }), async (partitions, limit) => {
        const all = partitions.flat().toSorted((a, b) => b - a)
        const listed: number[] = []
        let below: string | undefined
        for (let pages = 0; pages <= all.length + 1; pages++) {
          const { values, rest } = await page(table(partitions), limit, below)
          listed.push(...values)
          if (!rest) break
          expect(values).toHaveLength(limit)
          below = position(values.at(-1) ?? 0)
        }
        expect(listed).toEqual(all)
      }),
    )
  })

  it('come whole when a filter leaves few of each page', async () => {
    await assert(
      asyncProperty(tables, integer({ min: 1, max: 5 }), async (partitions, limit) => {
        const filter = (value: number): boolean => value % 7 === 0
        const wanted = partitions
          .flat()
          .filter(filter)
          .toSorted((a, b) => b - a)
        const { values } = await page(table(partitions, filter), limit)
        expect(values).toEqual(wanted.slice(0, limit))
      }),
    )
  })

  it('cost the same however long they are', async () => {
    const cost = async (length: number): Promise<number> => {
      const all = Array.from({ length }, (_, i) => i + 1)
      const partitions = Array.from({ length: 10 }, (_, i) =>
        all.filter((value) => value % 10 === i),
      )
      const behind = table(partitions)
      await page(behind, 25)
      return behind.reads.reduce((sum, read) => sum + read, 0)
    }
    expect(await cost(20_000)).toBe(await cost(1000))
    expect(await cost(20_000)).toBeLessThan(100)
  })

  it('are empty where all are', async () => {
    expect(await page(table([[], []]), 5)).toEqual({ values: [], rest: false })
    expect(await page(table([]), 5)).toEqual({ values: [], rest: false })
  })

  it('say that nothing follows where a page holds the last of one partition', async () => {
    expect(await page(table([[3, 2, 1]]), 3)).toEqual({ values: [3, 2, 1], rest: false })
    expect(await page(table([[3, 2, 1]]), 2)).toEqual({ values: [3, 2], rest: true })
  })
})
