const HOME = '/workbench'

/** Where the page is: the work list, or a note by its opaque id. */
export type Place = { at: 'list' } | { at: 'note'; id: string }

export function placeOf(pathname: string): Place {
  const id = /^\/workbench\/notes\/([A-Za-z0-9_-]{1,100})$/.exec(pathname)?.[1]
  return id === undefined ? { at: 'list' } : { at: 'note', id }
}

export const pathOf = (place: Place): string =>
  place.at === 'list' ? HOME : `${HOME}/notes/${place.id}`
