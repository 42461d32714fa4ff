// Runs as a worker thread beside the handler. A handler that never yields starves its own event loop, and with it the notice
// that the parent is gone; this thread has an event loop of its own.
import { workerData } from 'node:worker_threads'

const { parentPid } = workerData as { parentPid: number }

function endWithParent(): void {
  if (process.ppid === parentPid) return
  // The whole group: the environment was started as the leader of one.
  process.kill(-process.pid, 'SIGKILL')
}

endWithParent()
setInterval(endWithParent, 250)
