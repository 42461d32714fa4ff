import { isOpen, type Item } from './item.ts'

const words = (item: Item): string =>
  [
    item.text,
    item.label,
    item.status,
    item.assertion,
    item.experiencer,
    item.temporality,
    item.source,
    item.conceptCode ?? '',
  ]
    .join('\n')
    .toLowerCase()

/** The items that a filter leaves: every one of its words must occur. `open` finds what is still to be reviewed. */
export function filtered(items: readonly Item[], filter: string): readonly Item[] {
  const wanted = filter
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return items
  return items.filter((item) =>
    wanted.every((word) => (word === 'open' ? isOpen(item) : words(item).includes(word))),
  )
}

/** The neighbour of an item; the nearest one where the item itself is not among them. No wrapping. */
export function neighbour(
  items: readonly Item[],
  current: Item | undefined,
  by: 1 | -1,
): Item | undefined {
  const at = items.findIndex(({ ref }) => ref === current?.ref)
  if (at !== -1) return items[at + by] ?? items[at]
  if (current === undefined) return by === 1 ? items[0] : items.at(-1)
  return by === 1
    ? (items.find(({ startOffset }) => startOffset >= current.startOffset) ?? items.at(-1))
    : (items.findLast(({ startOffset }) => startOffset <= current.startOffset) ?? items[0])
}

/** The next item to review behind the current one, from the beginning again at the end; undefined when all are. */
export function nextOpen(items: readonly Item[], current: string | undefined): Item | undefined {
  const at = items.findIndex(({ ref }) => ref === current)
  const around = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return around.find((item) => isOpen(item) && item.ref !== current)
}
