import { createHmac } from 'node:crypto'
import type { PolicyStatement, StackNames } from '../../template/model.ts'
import type { Credentials } from '../signature/verify.ts'
import { allows, type Need } from './policy.ts'

/** Somebody whose access key this account knows. */
export interface Principal {
  arn: string
  credentials: Credentials
  /** What its policies say; left out for the account's own administrator, who may do everything. */
  statements?: readonly PolicyStatement[]
}

export const administrator = (names: StackNames, credentials: Credentials): Principal => ({
  arn: `arn:aws:iam::${names.accountId}:user/administrator`,
  credentials,
})

/** A role as a function has assumed it: its credentials are temporary ones, with a session token. */
export const roleSession = (
  names: StackNames,
  role: { name: string; statements: readonly PolicyStatement[] },
  account: Credentials,
): Principal => ({
  arn: `arn:aws:sts::${names.accountId}:assumed-role/${role.name}/local`,
  credentials: {
    accessKeyId: `ASIA${derived(account, `${role.name} key`).toString('hex').toUpperCase().slice(0, 16)}`,
    secretAccessKey: derived(account, `${role.name} secret`).toString('base64'),
    sessionToken: derived(account, `${role.name} session`).toString('base64url'),
  },
  statements: role.statements,
})

/** A user with one policy and an access key. */
export const policyUser = (
  names: StackNames,
  policy: { name: string; statements: readonly PolicyStatement[] },
  account: Credentials,
): Principal => ({
  arn: `arn:aws:iam::${names.accountId}:user/${policy.name}`,
  credentials: {
    accessKeyId: `AKIA${derived(account, `${policy.name} key`).toString('hex').toUpperCase().slice(0, 16)}`,
    secretAccessKey: derived(account, `${policy.name} secret`).toString('base64'),
  },
  statements: policy.statements,
})

/** The same at each start with the same account, so that what was signed before a restart is good after it. */
const derived = (account: Credentials, what: string): Buffer =>
  createHmac('sha256', account.secretAccessKey).update(what).digest()

/** The first of the needs that a principal's policies do not cover. */
export const refusedNeed = ({ statements }: Principal, needs: readonly Need[]): Need | undefined =>
  statements === undefined ? undefined : needs.find((need) => !allows(statements, need))

/** In IAM's words. */
export const refusalMessage = ({ arn }: Principal, { action, resource }: Need): string =>
  `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`
