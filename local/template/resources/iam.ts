import type { StackNames } from '../model.ts'
import { NO_LOCAL_EFFECT } from '../no-local-effect.ts'
import { readStatements } from '../policy.ts'
import type { ResourceType } from '../resource-type.ts'

/** IAM is not in a region. */
const iamArn = ({ accountId }: StackNames, resource: string): string =>
  `arn:aws:iam::${accountId}:${resource}`

export const iamRole: ResourceType = {
  type: 'AWS::IAM::Role',
  nameProperty: 'RoleName',
  attributes: ({ name, names }) => ({ Ref: name, Arn: iamArn(names, `role/${name}`) }),

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('RoleName')
    properties.noLocalEffect(NO_LOCAL_EFFECT['AWS::IAM::Role'])
    const trust = properties.child('AssumeRolePolicyDocument')
    trust?.oneOf('Version', ['2012-10-17'])
    for (const statement of trust?.children('Statement') ?? []) {
      statement.oneOf('Effect', ['Allow'])
      statement.oneOf('Action', ['sts:AssumeRole'])
      // Functions are all that assumes a role here.
      statement.child('Principal')?.oneOf('Service', ['lambda.amazonaws.com'])
    }
    const statements = properties.children('Policies').flatMap((policy) => {
      policy.readElsewhere('PolicyName')
      return readStatements(policy.child('PolicyDocument'))
    })
    model.roles.push({ logicalId, name, arn: attributes['Arn'] ?? '', statements })
  },
}

export const iamManagedPolicy: ResourceType = {
  type: 'AWS::IAM::ManagedPolicy',
  nameProperty: 'ManagedPolicyName',
  attributes: ({ name, names }) => {
    const arn = iamArn(names, `policy/${name}`)
    return { Ref: arn, PolicyArn: arn }
  },

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('ManagedPolicyName')
    properties.noLocalEffect({ Description: 'is for people' })
    const statements = readStatements(properties.child('PolicyDocument'))
    model.managedPolicies.push({ logicalId, name, arn: attributes['Ref'] ?? '', statements })
  },
}

export const iamUser: ResourceType = {
  type: 'AWS::IAM::User',
  nameProperty: 'UserName',
  attributes: ({ name, names }) => ({ Ref: name, Arn: iamArn(names, `user/${name}`) }),

  read(properties, { logicalId, name, attributes }, model) {
    properties.readElsewhere('UserName')
    properties.noLocalEffect(NO_LOCAL_EFFECT['AWS::IAM::User'])
    const managedPolicies = properties.strings('ManagedPolicyArns')
    model.users.push({ logicalId, name, arn: attributes['Arn'] ?? '', managedPolicies })
  },
}
