import { mintApiKey, signingKey } from '#shared/domain/api-key.ts'
import { startServerProcess } from '../contenders/server-process.ts'
import { settings } from '../settings.ts'

const DAY_MS = 86_400_000

/** The stand-in in a process of its own, and a clinician's issued key that it knows. */
export async function startBackend() {
  const now = new Date()
  const { apiKey, record } = await mintApiKey(signingKey(settings.SIGNING_SECRET, 'api-key'), {
    role: 'clinician',
    subject: 'clinician-17',
    expires: new Date(now.getTime() + DAY_MS),
    createdBy: 'bench',
    now,
  })
  const standin = await startServerProcess('../standin.ts', {
    STANDIN_KEY_RECORD: JSON.stringify(record),
  })
  return {
    apiKey,
    settings: { ...settings, AWS_ENDPOINT_URL: `http://127.0.0.1:${standin.port}` },
    [Symbol.asyncDispose]: () => standin[Symbol.asyncDispose](),
  }
}
