import type { StackNames } from './model.ts'

/** What an AWS account, region and stack are called on this machine. */
export const LOCAL_NAMES: StackNames = {
  stackName: 'chartside',
  region: 'eu-central-1',
  accountId: '000000000000',
}

export const arn = (names: StackNames, service: string, resource: string): string =>
  `arn:aws:${service}:${names.region}:${names.accountId}:${resource}`

/** CloudFormation appends a random suffix as well, which would be another name after each start. */
export const generatedName = (names: StackNames, logicalId: string): string =>
  `${names.stackName}-${logicalId}`

export const pseudoParameters = (names: StackNames): Record<string, string> => ({
  'AWS::AccountId': names.accountId,
  'AWS::Partition': 'aws',
  'AWS::Region': names.region,
  'AWS::StackId': arn(names, 'cloudformation', `stack/${names.stackName}/local`),
  'AWS::StackName': names.stackName,
  'AWS::URLSuffix': 'amazonaws.com',
})
