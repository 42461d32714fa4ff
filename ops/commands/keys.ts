import { mintApiKey, signingKey, type ApiKeyRecord } from '#shared/domain/api-key.ts'
import { ROLES, type Role } from '#shared/domain/labels.ts'
import { issueApiKey, listApiKeys, revokeApiKey } from '#shared/store/api-keys.ts'
import type { Command } from '../command.ts'
import { readLifetime } from '../lifetime.ts'
import { OpsError } from '../ops-error.ts'
import { columns } from '../terminal.ts'

function roleOf(given: string | undefined): Role {
  const role = ROLES.find((one) => one === given)
  if (role === undefined) throw new OpsError(`--role takes one of ${ROLES.join(', ')}`)
  return role
}

export const keysCreate: Command = {
  name: 'keys create',
  usage: 'keys create --role ROLE --subject NAME [--expires 30d]',
  summary: 'issues a key and shows it, this once',
  options: {
    role: { type: 'string' },
    subject: { type: 'string' },
    expires: { type: 'string' },
  },
  async run({ settings, store, actor, clock }, { value }) {
    const role = roleOf(value('role'))
    const subject = value('subject')?.trim() ?? ''
    if (!/^[^\p{C}]{1,100}$/u.test(subject))
      throw new OpsError('--subject takes 1 to 100 characters')
    const forMs = readLifetime(value('expires') ?? '30d')
    if (settings.SIGNING_SECRET === undefined) {
      throw new OpsError('The target has no SIGNING_SECRET, which keys are signed with')
    }
    const now = clock()
    const { apiKey, record } = await mintApiKey(signingKey(settings.SIGNING_SECRET, 'api-key'), {
      role,
      subject,
      expires: new Date(now.getTime() + forMs),
      createdBy: actor.subject,
      now,
    })
    await issueApiKey(store, actor, record)
    const { keyId, expires } = record
    return {
      json: { apiKey, keyId, role, subject, expires },
      text: `${apiKey}\n\n${role} ${subject}, key id ${keyId}, until ${expires}. It is shown this once and stored nowhere.`,
    }
  },
}

const stateOf = (record: Pick<ApiKeyRecord, 'expires' | 'revokedAt'>, now: Date): string =>
  record.revokedAt !== undefined
    ? `revoked ${record.revokedAt}`
    : Date.parse(record.expires) <= now.getTime()
      ? 'expired'
      : 'valid'

export const keysList: Command = {
  name: 'keys list',
  usage: 'keys list',
  summary: 'shows every issued key, newest first; never the key itself',
  async run({ store, clock }) {
    const now = clock()
    const records = await listApiKeys(store)
    const shown = records.map(({ secretSha256: _secret, ...record }) => ({
      ...record,
      state: stateOf(record, now),
    }))
    const rows = shown.map(({ keyId, role, subject, expires, createdBy, state }) => [
      keyId,
      role,
      subject,
      expires,
      createdBy,
      state,
    ])
    return {
      json: shown,
      text: columns([['key id', 'role', 'subject', 'expires', 'created by', 'state'], ...rows]),
    }
  },
}

export const keysRevoke: Command = {
  name: 'keys revoke',
  usage: 'keys revoke KEYID',
  summary: 'ends a key, within a minute at both runtimes',
  words: 1,
  async run({ store, actor, confirm }, { words: [keyId] }) {
    if (keyId === undefined) throw new OpsError('keys revoke takes the id of a key; see keys list')
    // Whoever pastes the key itself must not find it in an answer.
    if (!/^[a-z0-9]{12}$/.test(keyId))
      throw new OpsError('That is not the id of a key; see keys list')
    await confirm(`Revoke the key ${keyId}`)
    const outcome = await revokeApiKey(store, actor, keyId)
    if (outcome === undefined) throw new OpsError(`There is no key ${keyId}`)
    const { record, revoked } = outcome
    const text = revoked
      ? `${keyId} of ${record.subject} is revoked. A runtime that remembers it forgets it within 60 seconds.`
      : `${keyId} of ${record.subject} was revoked already, at ${record.revokedAt}.`
    return { json: { keyId, subject: record.subject, revokedAt: record.revokedAt, revoked }, text }
  },
}
