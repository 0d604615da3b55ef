/** Functions of jq by name, each behind those that it calls. */
const definitions: readonly (readonly [name: string, source: string])[] = [
  ['text', 'def text: if type == "string" then . else tojson end;'],
  ['truth', 'def truth(value): value | . != null and . != false and . != 0 and . != "";'],
  [
    'same',
    `# Upper and lower case are the same, and so are a number and its text.
def same(left; right): [left, right]
  | if any(type == "string") and all(. != null) then map(text | ascii_downcase) else . end
  | .[0] == .[1];`,
  ],
  [
    'ordered',
    `# Numbers by their value, texts by the alphabet; the test gets a number below 0, 0 or above 0.
def number: if type == "string" then tonumber? // null elif type == "number" then . else null end;
def ordered(left; right; test): (left | number) as $l | (right | number) as $r
  | if $l != null and $r != null then $l - $r | test
    elif (left | type) == "string" and (right | type) == "string"
    then (left | ascii_downcase) as $a | (right | ascii_downcase) as $b
      | (if $a < $b then -1 elif $a == $b then 0 else 1 end) | test
    else false end;`,
  ],
];

/** Functions of the script by name, each behind those that it calls. */
const functions: readonly (readonly [name: string, source: string])[] = [
  ['show', `show() { jq "$definitions $1" "$work/state"; }`],
  ['put', `put() { jq -j "$definitions $1" "$work/state"; }`],
  ['text', `text() { jq -r "$definitions $1 | text" "$work/state"; }`],
  ['encoded', `encoded() { jq -r "$definitions $1 | text | @uri" "$work/state"; }`],
  ['holds', `holds() { jq -e "$definitions $1" "$work/state" > /dev/null 2>&1; }`],
  [
    'change',
    `change() {
  jq "$definitions $1" "$work/state" > "$work/changed"
  mv "$work/changed" "$work/state"
}`,
  ],
  [
    'send',
    `# Sends a request and keeps its answer: method, URL, options of curl.
send() {
  method=$1 url=$2
  shift 2
  : > "$work/answer"
  status=$(curl --silent --show-error -X "$method" "$url" "$@" \\
    --dump-header "$work/head" --output "$work/answer" --write-out '%{http_code}')
  jq -Rn '[inputs | rtrimstr("\\r") | capture("^(?<name>[^:]+): *(?<value>.*)$")]
    | map({(.name | ascii_downcase): .value}) | add // {}' "$work/head" > "$work/headers"
  jq -s 'first' "$work/answer" > "$work/body" 2> /dev/null || jq -Rs . "$work/answer" > "$work/body"
  jq --argjson status "$status" --slurpfile headers "$work/headers" --slurpfile body "$work/body" \\
    '. + {status: $status, headers: $headers[0], body: $body[0]}' "$work/state" > "$work/changed"
  mv "$work/changed" "$work/state"
}`,
  ],
  [
    'pause',
    `# Waits as long as the answer asks for, else as long as the workflow does.
pause() {
  asked=$(jq -r '.headers["retry-after"] // empty' "$work/state")
  case $asked in '' | *[!0-9]*) asked=$1 ;; esac
  sleep "$asked"
}`,
  ],
  [
    'fail',
    `fail() {
  echo "$1: $(jq -c '.status, .body' "$work/state" | tr '\\n' ' ')" >&2
  exit 1
}`,
  ],
  [
    'enter',
    `# Begins a workflow that this one calls, with its inputs.
depth=0
enter() {
  depth=$((depth + 1))
  cp "$work/state" "$work/state.$depth"
  change "{inputs: ($1), outputs: {}}"
}`,
  ],
  [
    'leave',
    `# Goes back to the workflow that called, with the outputs of the one that ended.
leave() {
  jq --slurpfile called "$work/state" '.result = $called[0].result' "$work/state.$depth" > "$work/changed"
  mv "$work/changed" "$work/state"
  depth=$((depth - 1))
}`,
  ],
];

/** The functions that the code calls. */
export function preludeOf(code: string): string[] {
  const isCalled = (name: string, by: string) => new RegExp(`(?:^|[\\s({|!])${name}\\b`, 'm').test(by);
  const names = new Set(functions.map(([name]) => name).filter((name) => isCalled(name, code)));
  if (names.has('enter')) names.add('change');
  const needed = functions.filter(([name]) => names.has(name)).map(([, source]) => source);
  const called = [...needed, code].join('\n');
  const jq = definitions
    .filter(([name]) => isCalled(name, called) || (name === 'text' && isCalled('same', called)))
    .map(([, source]) => source);
  return [`definitions='\n${jq.join('\n')}\n'`, ...needed];
}
