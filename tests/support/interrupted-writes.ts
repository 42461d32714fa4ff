import type { DynamoDb } from '#shared/aws/dynamodb.ts'
import type { StoreContext } from '#shared/store/context.ts'

const WRITES = [
  'putItem',
  'updateItem',
  'deleteItem',
  'transactWriteItems',
  'batchWriteItem',
] as const satisfies (keyof DynamoDb)[]

/** A stage of one write: it may stand still before the table is asked, or after it has done as it was asked. */
export type Stage = 'before' | 'after'

/** A store whose user stands still at one of its writes. */
export interface Interrupted {
  store: StoreContext
  /** Resolves when that write is reached. */
  reached: Promise<void>
  /** Lets it go on. Who is never let go on has died there, as far as the table can tell. */
  resume: () => void
}

/** `index` counts the writes from 0, whatever kind they are. */
export function interruptAt(store: StoreContext, index: number, stage: Stage): Interrupted {
  const reached = Promise.withResolvers<void>()
  const resumed = Promise.withResolvers<void>()
  let writes = 0
  const stand = async (at: Stage, write: number): Promise<void> => {
    if (write !== index || at !== stage) return
    reached.resolve()
    await resumed.promise
  }
  const dynamo = watchWrites(store.dynamo, async (write) => {
    const mine = writes++
    await stand('before', mine)
    const answer = await write()
    await stand('after', mine)
    return answer
  })
  return { store: { ...store, dynamo }, reached: reached.promise, resume: resumed.resolve }
}

/** How many writes a piece of work makes. */
export async function countWrites(
  store: StoreContext,
  work: (store: StoreContext) => Promise<unknown>,
): Promise<number> {
  let writes = 0
  const dynamo = watchWrites(store.dynamo, (write) => {
    writes += 1
    return write()
  })
  await work({ ...store, dynamo })
  return writes
}

type Around = <Answer>(write: () => Promise<Answer>) => Promise<Answer>

function watchWrites(dynamo: DynamoDb, around: Around): DynamoDb {
  const watched = { ...dynamo }
  for (const name of WRITES) {
    const write = dynamo[name] as (input: never) => Promise<never>
    watched[name] = (input: never) => around(() => write(input))
  }
  return watched
}
