/** Settings of the servers under test. They protect nothing: behind them is the stand-in or an emulator on loopback. */
export const settings = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKIABENCHBENCHBENCH0',
  AWS_SECRET_ACCESS_KEY: 'secret-of-the-benchmark',
  TABLE_NAME: 'EhrTable',
  BUCKET_NAME: 'chartside-notes',
  QUEUE_URL: 'http://127.0.0.1:1/queue',
  DLQ_URL: 'http://127.0.0.1:1/dlq',
  API_KEY: 'bootstrap-key-of-the-benchmark',
  SIGNING_SECRET: 'signing-secret-of-the-benchmark-0',
}
