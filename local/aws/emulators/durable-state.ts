import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { PersistenceManager } from './fauxqs-stores.ts'
import type { ObjectCreated } from '../object-events.ts'

/**
 * Queues, topics, objects and undelivered events in one SQLite database. What was acknowledged survives the end of the
 * process, however it ends; it does not wait for the disk, so a power cut may cost the last moments.
 */
export class DurableState extends PersistenceManager {
  readonly #db: DatabaseSync
  readonly #makeReady: StatementSync
  readonly #insertEvent: StatementSync
  readonly #deleteEvent: StatementSync

  constructor(directory: string) {
    super(directory)
    this.#db = this['db'] as DatabaseSync
    this.#db.exec(`
      PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS undelivered_events (id TEXT PRIMARY KEY, event TEXT NOT NULL);
    `)
    // The inherited one cannot be a part of another transaction.
    this['transaction'] = (work: () => void) => this.atomically(work)
    this.#makeReady = this.#db.prepare(
      'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
    )
    this.#insertEvent = this.#db.prepare('INSERT INTO undelivered_events (id, event) VALUES (?, ?)')
    this.#deleteEvent = this.#db.prepare('DELETE FROM undelivered_events WHERE id = ?')
  }

  /** The inherited statement sets the receive count to NULL, which its own schema forbids. */
  override updateMessageReady(messageId: string): void {
    this.#makeReady.run(messageId)
  }

  /**
   * Makes every message that was being worked on visible: whoever held it ended with the stack. Its receive count
   * stays, so a message that ends the stack each time still reaches the dead-letter queue.
   */
  releaseInFlight(): void {
    this.#db.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL')
  }

  /** Queue URLs name the endpoint, whose port may be another one today. */
  moveQueueUrls(urlOf: (queueName: string) => string): void {
    const move = this.#db.prepare('UPDATE sqs_queues SET url = ? WHERE name = ?')
    for (const { name } of this.#db.prepare('SELECT name FROM sqs_queues').all()) {
      move.run(urlOf(String(name)), String(name))
    }
  }

  /** All of what `work` writes, or nothing of it. Within another transaction it is a part of that one. */
  atomically<Result>(work: () => Result): Result {
    if (this.#db.isTransaction) return work()
    this.#db.exec('BEGIN')
    try {
      const result = work()
      this.#db.exec('COMMIT')
      return result
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }

  insertEvent(event: ObjectCreated): void {
    this.#insertEvent.run(event.id, JSON.stringify(event))
  }

  deleteEvent(id: string): void {
    this.#deleteEvent.run(id)
  }

  undeliveredEvents(): ObjectCreated[] {
    return this.#db
      .prepare('SELECT event FROM undelivered_events ORDER BY rowid')
      .all()
      .map((row) => JSON.parse(String(row['event'])) as ObjectCreated)
  }
}
