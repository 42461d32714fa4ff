import { useCallback, useState } from 'react'
import { keepSettings, loadSettings, type KeySettings } from './settings.ts'

/** What a person prefers of the keys, and how to change it for good. */
export function useKeySettings(): [KeySettings, (settings: KeySettings) => void] {
  const [settings, setSettings] = useState(loadSettings)
  const change = useCallback((next: KeySettings) => {
    keepSettings(next)
    setSettings(next)
  }, [])
  return [settings, change]
}
