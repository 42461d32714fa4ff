import { basename } from 'node:path'
import { Problem } from '#shared/domain/problems.ts'
import { deleteDocument } from '#shared/store/delete-document.ts'
import type { Key } from '#shared/store/table.ts'
import type { Command, Invocation } from '../command.ts'
import type { Operator } from '../operator.ts'
import { OpsError } from '../ops-error.ts'
import type { StoredNotes } from '../stored-notes.ts'
import { askForText } from '../terminal.ts'

/** DynamoDB takes at most 25 writes in one batch. */
const BATCH = 25

/** Whether a target's services are on this machine: what is there was made here, and can be made again. */
function isOnThisMachine({ settings }: Operator): boolean {
  if (settings.AWS_ENDPOINT_URL === undefined) return false
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(settings.AWS_ENDPOINT_URL).hostname)
}

/** What has to be typed: a target that is a path goes by its file's name. */
const nameOf = ({ target }: Operator): string => basename(target.name, '.json')

/** Agreement to wipe: a yes on this machine; anywhere else the target's name, typed, which --yes does not stand for. */
async function agree(operator: Operator, { value }: Invocation, what: string): Promise<void> {
  if (isOnThisMachine(operator)) return operator.confirm(`Delete ${what} for good`)
  const typed =
    value('name') ??
    (await askForText(
      `This deletes ${what} of ${nameOf(operator)} for good, its bucket ${operator.settings.BUCKET_NAME} included. Type its name`,
    ))
  if (typed !== nameOf(operator)) throw new OpsError('That is not its name. Nothing was changed')
}

/** Each note as the API would delete it, so that the worker writes nothing more to it and its trail says who did this. */
async function deleteNotes(operator: Operator, { documentIds, items }: StoredNotes): Promise<void> {
  for (const documentId of documentIds) {
    try {
      await deleteDocument(operator.store, operator.actor, documentId)
    } catch (error) {
      // What an interrupted deletion left has no metadata any more; its items go below.
      if (!(error instanceof Problem) || error.code !== 'document-not-found') throw error
    }
  }
  await deleteItems(operator, items)
}

async function deleteItems({ store }: Operator, keys: readonly Key[]): Promise<void> {
  for (let start = 0; start < keys.length; start += BATCH) {
    await store.dynamo.batchWriteItem({
      RequestItems: {
        [store.tableName]: keys.slice(start, start + BATCH).map(({ PK, SK }) => ({
          DeleteRequest: { Key: { PK: { S: PK }, SK: { S: SK } } },
        })),
      },
    })
  }
}

/**
 * Deletes every note of a stack, with everything on it, every version of its text, and every kept answer. What is left:
 * the audit trail, which outlives the notes, and keys, weights and the breaker's record, which are no notes.
 */
export const cleanup: Command = {
  name: 'cleanup',
  usage: 'cleanup [--name TARGET]',
  summary: 'deletes every note for good; on AWS only once the target’s name is typed',
  options: { name: { type: 'string' } },
  async run(operator, invocation) {
    // Here alone, because the SDK's clients take longer to load than any other command to run.
    const { deleteTexts, findStoredNotes } = await import('../stored-notes.ts')
    const found = await findStoredNotes(operator)
    const counts = {
      notes: found.documentIds.length,
      items: found.items.length,
      answers: found.answers.length,
      texts: found.texts.length,
    }
    const what = `${counts.notes} notes (${counts.items} items), ${counts.texts} texts and ${counts.answers} kept answers`
    if (counts.items + counts.texts + counts.answers === 0) {
      return { json: { deleted: counts }, text: 'There is nothing to delete.' }
    }
    await agree(operator, invocation, what)
    await operator.recordAction('stack.cleaned', { after: counts })
    await deleteNotes(operator, found)
    await deleteItems(operator, found.answers)
    await deleteTexts(operator)
    return {
      json: { deleted: counts },
      text: `Deleted: ${what}. The audit trail stays, and so do keys, weights and dead letters (queue purge).`,
    }
  },
}
