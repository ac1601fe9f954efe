import type { Question } from '../answer/answer';

export const CODE_LANGUAGES = ['curl', 'TypeScript', 'Python'] as const;

/** A way to ask the same outside of the browser. */
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** Writes a question as a program that asks it. A token is read from the environment, never written down. */
export function writeCode(language: CodeLanguage, question: Question, endpoint: string): string {
  const { query, variables, operationName } = question;
  const body = { query, variables, ...(operationName && { operationName }) };
  if (language === 'curl') return writeCurl(body, endpoint);
  return language === 'TypeScript' ? writeTypeScript(body, endpoint) : writePython(body, endpoint);
}

function writeCurl(body: object, endpoint: string): string {
  const json = JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
  return `curl --fail-with-body ${shellText(endpoint)} \\
  -H 'content-type: application/json' \\
  \${KAKEHASHI_TOKEN:+-H "authorization: Bearer $KAKEHASHI_TOKEN"} \\
  -d '${json}'
`;
}

function shellText(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function writeTypeScript(body: { query: string; variables: object }, endpoint: string): string {
  const query = body.query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  const { query: _, ...rest } = body;
  return `const query = \`${query}\`;

const token: string | undefined = undefined; // your own, read from where you keep secrets
const response = await fetch(${JSON.stringify(endpoint)}, {
  method: 'POST',
  headers: { 'content-type': 'application/json', ...(token && { authorization: \`Bearer \${token}\` }) },
  body: JSON.stringify({ query, ...${JSON.stringify(rest)} }),
});
const { data, errors } = await response.json();
if (errors) console.error(errors);
console.log(data);
`;
}

function writePython(body: object, endpoint: string): string {
  return `import json
import os
import urllib.request

body = json.loads(${pythonText(JSON.stringify(body))})
headers = {"content-type": "application/json"}
if "KAKEHASHI_TOKEN" in os.environ:
    headers["authorization"] = "Bearer " + os.environ["KAKEHASHI_TOKEN"]
request = urllib.request.Request(${JSON.stringify(endpoint)}, json.dumps(body).encode(), headers)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
for error in answer.get("errors", []):
    print(error["message"])
print(json.dumps(answer["data"], ensure_ascii=False, indent=2))
`;
}

/** A text of JSON is a text of Python, but for what JSON leaves as it is and Python's lines end at. */
function pythonText(text: string): string {
  return JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
