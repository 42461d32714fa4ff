import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { makeDirectory } from './aws/data-directory.ts'
import { errorCode, StartError } from './aws/start-error.ts'

const Kept = z.object({
  apiKey: z.string(),
  signingSecret: z.string(),
  /** What AWS calls are signed with, as an account would give them out. */
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
})

/** The secrets of one local deployment. With a data directory they are kept beside the data they open. */
export type LocalSettings = z.infer<typeof Kept>

const unusable = (dataDir: string, error: unknown): StartError =>
  new StartError(
    `Cannot use data directory ${dataDir}: ${errorCode(error) ?? 'its settings are damaged'}`,
    {
      cause: error,
    },
  )

const FILE = 'settings.json'

export const newSettings = (): LocalSettings => ({
  apiKey: `local-${randomBytes(18).toString('base64url')}`,
  signingSecret: randomBytes(32).toString('base64url'),
  credentials: {
    accessKeyId: `AKIA${randomBytes(10).toString('hex').toUpperCase().slice(0, 16)}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  },
})

/** The settings of a data directory, made at its first use. @throws StartError when it cannot be written to */
export function keptSettings(dataDir: string): LocalSettings {
  const path = join(dataDir, FILE)
  try {
    makeDirectory(dataDir)
    if (existsSync(path)) return Kept.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw unusable(dataDir, error)
  }
  const settings = newSettings()
  try {
    writeFileSync(path, JSON.stringify(settings, null, 2), { mode: 0o600 })
  } catch (error) {
    throw unusable(dataDir, error)
  }
  return settings
}
