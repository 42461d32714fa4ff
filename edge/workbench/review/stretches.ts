/** How many lines or rows are laid out together, or not at all while they are out of sight. */
const LENGTH = 20

/** Cuts a list into stretches. Each is its own list; those of `previous` are kept where nothing in them has changed. */
export function stretchesOf<T>(
  list: readonly T[],
  previous: readonly (readonly T[])[],
): (readonly T[])[] {
  const found: (readonly T[])[] = []
  for (let from = 0; from < list.length; from += LENGTH) {
    const now = list.slice(from, from + LENGTH)
    const before = previous[found.length]
    const same = before?.length === now.length && now.every((one, i) => one === before[i])
    found.push(same ? before : now)
  }
  return found
}
