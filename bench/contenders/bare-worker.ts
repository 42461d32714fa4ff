/**
 * The least that a Worker can do for `GET /documents/:id`: the same two requests, unsigned and at the same time, and
 * what they answer passed on as it is. It reads no key, parses nothing and checks nothing.
 */
interface Env {
  AWS_ENDPOINT_URL: string
  TABLE_NAME: string
  BUCKET_NAME: string
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const id = new URL(request.url).pathname.slice('/documents/'.length)
    const [partition, text] = await Promise.all([
      fetch(`${env.AWS_ENDPOINT_URL}/`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'DynamoDB_20120810.Query',
        },
        body: JSON.stringify({
          TableName: env.TABLE_NAME,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': { S: `DOCUMENT#${id}` } },
          ConsistentRead: true,
        }),
      }).then((response) => response.text()),
      fetch(`${env.AWS_ENDPOINT_URL}/${env.BUCKET_NAME}/documents/${id}.txt`).then((response) =>
        response.text(),
      ),
    ])
    return new Response(`{"partition":${partition},"text":${JSON.stringify(text)}}`, {
      headers: { 'content-type': 'application/json' },
    })
  },
}
