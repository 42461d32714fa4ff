import type { PolicyStatement } from './model.ts'
import type { Properties } from './properties.ts'

/** Reads the statements of an identity policy's document, which says nothing of a principal. */
export const readStatements = (document: Properties | undefined): PolicyStatement[] => {
  if (document === undefined) return []
  document.oneOf('Version', ['2012-10-17'])
  return document.children('Statement').map((statement) => {
    statement.noLocalEffect({ Sid: 'is for people' })
    return {
      effect: statement.oneOf('Effect', ['Allow', 'Deny']),
      actions: statement.oneOrMore('Action'),
      resources: statement.oneOrMore('Resource'),
      conditions: readConditions(statement.child('Condition')),
    }
  })
}

/** Those of single values compared as they are, which is all that is understood. */
function readConditions(condition: Properties | undefined): PolicyStatement['conditions'] {
  return ['Bool', 'StringEquals', 'ArnEquals'].flatMap((operator) =>
    Object.entries(condition?.child(operator)?.valueLists() ?? {}).map(([key, values]) => ({
      key,
      values,
    })),
  )
}
