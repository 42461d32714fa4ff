import { describe, expect, it } from 'vitest'
import {
  ACTIONS,
  ACTION_NAMES,
  DEFAULT_KEYMAP,
  actionOf,
  remap,
  type KeyPress,
} from '#edge/workbench/keys/actions.ts'
import { DEFAULT_SETTINGS, readSettings } from '#edge/workbench/keys/settings.ts'

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...changes,
})

describe('the keys', () => {
  it('do one thing each', () => {
    const keys = ACTION_NAMES.map((name) => ACTIONS[name].key)
    expect(new Set(keys).size).toBe(keys.length)
  })
  it('tell Shift apart for letters, and take signs as they come', () => {
    expect(actionOf(DEFAULT_KEYMAP, press('j'))).toBe('next')
    expect(actionOf(DEFAULT_KEYMAP, press('J', { shiftKey: true }))).toBe('nextOpen')
    expect(actionOf(DEFAULT_KEYMAP, press('J'))).toBe('next')
    expect(actionOf(DEFAULT_KEYMAP, press('?', { shiftKey: true }))).toBe('help')
  })
  it('are left to the browser with a modifier and to an input method while it composes', () => {
    for (const changes of [
      { ctrlKey: true },
      { altKey: true },
      { metaKey: true },
      { isComposing: true },
      { keyCode: 229 },
    ]) {
      expect(actionOf(DEFAULT_KEYMAP, press('a', changes))).toBeUndefined()
    }
    expect(actionOf(DEFAULT_KEYMAP, press('Enter'))).toBeUndefined()
  })
  it('can be changed, and two actions never share one', () => {
    const map = remap(DEFAULT_KEYMAP, 'accept', 'r')
    expect([map.accept, map.reject]).toEqual(['r', 'a'])
    expect(new Set(Object.values(map)).size).toBe(ACTION_NAMES.length)
  })
  it('are as they were at first when what is stored makes no sense', () => {
    for (const stored of [
      null,
      '',
      'x',
      '[]',
      '1',
      '{"keymap":{"accept":"r"}}',
      '{"keymap":{"accept":42}}',
    ]) {
      expect(readSettings(stored).keymap).toEqual(DEFAULT_KEYMAP)
    }
    const kept = { ...DEFAULT_SETTINGS, on: false, keymap: remap(DEFAULT_KEYMAP, 'accept', 'y') }
    expect(readSettings(JSON.stringify(kept))).toEqual(kept)
  })
})
