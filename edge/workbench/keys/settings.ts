import { ACTION_NAMES, DEFAULT_KEYMAP, type Keymap } from './actions.ts'

/** What a person prefers. Nothing of a note is in it, so it may stay in the browser. */
export interface KeySettings {
  on: boolean
  keymap: Keymap
}

const STORED_AS = 'chartside.keys'

export const DEFAULT_SETTINGS: KeySettings = { on: true, keymap: DEFAULT_KEYMAP }

/** Settings as stored; whatever cannot be understood is as it was at first. */
export function readSettings(stored: string | null): KeySettings {
  let found: unknown
  try {
    found = JSON.parse(stored ?? '{}')
  } catch {
    return DEFAULT_SETTINGS
  }
  if (typeof found !== 'object' || found === null) return DEFAULT_SETTINGS
  const { on, keymap } = found as { on?: unknown; keymap?: Record<string, unknown> }
  const keys = ACTION_NAMES.map((name) => {
    const key = keymap?.[name]
    return [
      name,
      typeof key === 'string' && /^(shift\+)?\S$/u.test(key) ? key : DEFAULT_KEYMAP[name],
    ]
  })
  const distinct = new Set(keys.map(([, key]) => key)).size === keys.length
  return {
    on: on !== false,
    keymap: distinct
      ? (Object.fromEntries(keys) as Record<string, string> as Keymap)
      : DEFAULT_KEYMAP,
  }
}

/** Undefined where the browser keeps nothing: settings then last as long as the page. */
const storage = (): Storage | undefined => {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

export const loadSettings = (): KeySettings => readSettings(storage()?.getItem(STORED_AS) ?? null)

export const keepSettings = (settings: KeySettings): void =>
  storage()?.setItem(STORED_AS, JSON.stringify(settings))
