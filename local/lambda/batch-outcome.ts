/**
 * Which messages of a batch were handled, from what the function returned. An answer that is not understood fails the
 * whole batch, as on Lambda: a message must not leave the queue on a misunderstanding.
 *
 * @param payload JSON text
 * @returns the ids to delete, and why the whole batch failed if it did
 */
export function handledMessages(
  payload: string,
  messageIds: readonly string[],
  { reportBatchItemFailures }: { reportBatchItemFailures: boolean },
): { handled: string[]; refused?: string } {
  if (!reportBatchItemFailures) return { handled: [...messageIds] }
  const response = JSON.parse(payload) as unknown
  if (response === null) return { handled: [...messageIds] }
  if (typeof response !== 'object' || Array.isArray(response))
    return refused('the response is not an object')
  if (!('batchItemFailures' in response) || response.batchItemFailures === null)
    return { handled: [...messageIds] }
  const { batchItemFailures } = response
  if (!Array.isArray(batchItemFailures)) return refused('batchItemFailures is not an array')
  const failed = new Set<string>()
  for (const failure of batchItemFailures as unknown[]) {
    const id = itemIdentifier(failure)
    if (id === undefined) return refused('an itemIdentifier is missing, empty or not text')
    if (!messageIds.includes(id)) return refused('an itemIdentifier is not of this batch')
    failed.add(id)
  }
  return { handled: messageIds.filter((id) => !failed.has(id)) }
}

function refused(reason: string): { handled: string[]; refused: string } {
  return { handled: [], refused: reason }
}

function itemIdentifier(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null || !('itemIdentifier' in failure))
    return undefined
  const { itemIdentifier: id } = failure
  return typeof id === 'string' && id !== '' ? id : undefined
}
