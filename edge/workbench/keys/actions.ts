/** Everything that can be done by a key, with its default and the words of the help. */
export const ACTIONS = {
  next: { key: 'j', words: 'Next item' },
  previous: { key: 'k', words: 'Previous item' },
  nextOpen: { key: 'shift+j', words: 'Next item that is not reviewed' },
  accept: { key: 'a', words: 'Accept, and go on' },
  reject: { key: 'r', words: 'Reject, and go on' },
  correct: { key: 'c', words: 'Correct in detail' },
  label1: { key: '1', words: 'Label: Condition' },
  label2: { key: '2', words: 'Label: Medication' },
  label3: { key: '3', words: 'Label: Finding' },
  label4: { key: '4', words: 'Label: Procedure' },
  negated: { key: 'n', words: 'Negated: the note says it is absent' },
  present: { key: 'p', words: 'Present in the patient' },
  possible: { key: 'm', words: 'Maybe: the note says it is possible' },
  family: { key: 'f', words: 'Family: it is about a relative, or not any more' },
  grow: { key: ']', words: 'Grow the span by a word' },
  shrink: { key: '[', words: 'Shrink the span by a word' },
  growStart: { key: '{', words: 'Grow the span at its start' },
  shrinkStart: { key: '}', words: 'Shrink the span at its start' },
  identical: { key: 'i', words: 'Decide on all items with the same text' },
  select: { key: 's', words: 'Select text: arrows by word, Shift extends, Enter adds' },
  link: { key: 'l', words: 'Link to another item: choose it, then Enter' },
  undo: { key: 'u', words: 'Undo' },
  redo: { key: 'shift+u', words: 'Redo' },
  filter: { key: '/', words: 'Filter: Enter keeps it, Esc clears it' },
  bulk: { key: 'b', words: 'Accept everything that is certain' },
  export: { key: 'e', words: 'Export' },
  finish: { key: 'd', words: 'Done: mark the note as reviewed' },
  leave: { key: 'g', words: 'Go back to the notes' },
  help: { key: '?', words: 'Help and keys' },
} as const

export type ActionName = keyof typeof ACTIONS
export const ACTION_NAMES = Object.keys(ACTIONS) as ActionName[]

/** Which key does what: every action has at most one, and no key does two things. */
export type Keymap = Readonly<Record<ActionName, string>>

export const DEFAULT_KEYMAP: Keymap = Object.fromEntries(
  ACTION_NAMES.map((name) => [name, ACTIONS[name].key]),
) as Record<ActionName, string>

/** What of a keyboard event counts. */
export interface KeyPress {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  isComposing: boolean
  keyCode?: number
}

/** A key press as it is written in a keymap; undefined for one that no shortcut may use. */
export function keyOf(press: KeyPress): string | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined
  // 229 is what browsers report while an input method is composing and does not say so otherwise.
  if (press.isComposing || press.keyCode === 229) return undefined
  if (press.key.length !== 1 || press.key === ' ') return undefined
  const lower = press.key.toLowerCase()
  const isLetter = lower !== press.key.toUpperCase()
  return isLetter && press.shiftKey ? `shift+${lower}` : lower
}

export function actionOf(keymap: Keymap, press: KeyPress): ActionName | undefined {
  const key = keyOf(press)
  return key === undefined ? undefined : ACTION_NAMES.find((name) => keymap[name] === key)
}

/** A keymap with one action on another key. What had that key before takes the one that became free. */
export function remap(keymap: Keymap, action: ActionName, key: string): Keymap {
  const holder = ACTION_NAMES.find((name) => keymap[name] === key)
  return { ...keymap, ...(holder === undefined ? {} : { [holder]: keymap[action] }), [action]: key }
}

/** `shift+j` as it is shown. */
export const keyCap = (key: string): string =>
  key.startsWith('shift+') ? `Shift ${key.slice(6).toUpperCase()}` : key.toUpperCase()
