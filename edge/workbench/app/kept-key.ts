const STORED_AS = 'chartside.key'

const storage = (): Storage | undefined => {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

/** The API key of this tab, where the person asked to have it kept; it goes with the tab. */
export const keptKey = (): string | undefined => storage()?.getItem(STORED_AS) ?? undefined
export const keepKey = (key: string): void => storage()?.setItem(STORED_AS, key)
export const forgetKey = (): void => storage()?.removeItem(STORED_AS)
