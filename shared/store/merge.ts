import type { Item } from './item.ts'

/**
 * One page of one partition, in descending order of its sort key, strictly below `below` when that is given.
 * `resume` is the sort key to go on below, or undefined at the partition's end; a page may be empty and still not last.
 */
export type FetchPage = (
  partition: string,
  options: { below: string | undefined; limit: number },
) => Promise<{ items: Item[]; resume: string | undefined }>

interface Source {
  partition: string
  buffer: Item[]
  more: boolean
  below: string | undefined
}

/**
 * The first `limit` items of several partitions as one descending list. Each partition is read a little at a time and
 * only as far as the list needs it, so the cost depends on the page and never on how many items there are.
 *
 * `rest` says whether anything follows.
 */
export async function mergeDescending(
  partitions: string[],
  fetchPage: FetchPage,
  options: { sortKey: 'GSI1SK' | 'GSI2SK'; below: string | undefined; limit: number },
): Promise<{ items: Item[]; rest: boolean }> {
  const { sortKey, below, limit } = options
  const first =
    partitions.length === 1
      ? limit + 1
      : Math.max(4, Math.ceil((2 * (limit + 1)) / partitions.length))
  const position = (item: Item): string => item[sortKey]?.S ?? ''
  const refill = async (source: Source, size: number): Promise<void> => {
    const page = await fetchPage(source.partition, { below: source.below, limit: size })
    source.buffer = page.items
    source.more = page.resume !== undefined
    source.below = page.resume
  }
  const sources: Source[] = partitions.map((partition) => ({
    partition,
    buffer: [],
    more: true,
    below,
  }))
  await Promise.all(sources.map((source) => refill(source, first)))

  const items: Item[] = []
  while (items.length < limit) {
    for (const source of sources) {
      while (source.buffer.length === 0 && source.more) {
        await refill(source, limit + 1 - items.length)
      }
    }
    const head = newest(sources, position)
    const next = head?.buffer.shift()
    if (next === undefined) return { items, rest: false }
    items.push(next)
  }
  return { items, rest: sources.some((source) => source.buffer.length > 0 || source.more) }
}

function newest(sources: Source[], position: (item: Item) => string): Source | undefined {
  let best: Source | undefined
  for (const source of sources) {
    const head = source.buffer[0]
    if (head === undefined) continue
    const bestHead = best?.buffer[0]
    if (bestHead === undefined || position(head) > position(bestHead)) best = source
  }
  return best
}
