import type { StackModel } from '../../template/model.ts'
import type { Credentials } from '../signature/verify.ts'
import { administrator, policyUser, roleSession, type Principal } from './principal.ts'

/** Everybody who calls AWS in a stack: its functions' roles, the users of its template, and its administrator. */
export interface Identities {
  principals: readonly Principal[]
  /** What a function that has this role signs with. */
  ofRole(roleArn: string): Credentials
  /** What a user signs with, by the user's name. */
  ofUser(name: string): Credentials
}

/** As the template's policies limit them. @param account what the administrator signs with */
export function identitiesOf(model: StackModel, account: Credentials): Identities {
  const { names } = model
  const roles = new Map(
    model.roles.map((role) => [role.arn, roleSession(names, role, account)] as const),
  )
  const users = new Map(
    model.users.map((user) => {
      const policies = model.managedPolicies.filter(({ arn }) => user.managedPolicies.includes(arn))
      const statements = policies.flatMap((policy) => policy.statements)
      return [user.name, policyUser(names, { name: user.name, statements }, account)] as const
    }),
  )
  return {
    principals: [administrator(names, account), ...roles.values(), ...users.values()],
    ofRole: (roleArn) => known(roles.get(roleArn), roleArn).credentials,
    ofUser: (name) => known(users.get(name), name).credentials,
  }
}

/** Where nobody evaluates policies: one access key for all. */
export const oneIdentity = (model: StackModel, account: Credentials): Identities => ({
  principals: [administrator(model.names, account)],
  ofRole: () => account,
  ofUser: () => account,
})

function known(principal: Principal | undefined, name: string): Principal {
  if (principal === undefined) throw new Error(`${name} is not in the template`)
  return principal
}
