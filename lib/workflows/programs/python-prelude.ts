/** Functions of the program by name, each behind those that it calls; each stands in it where something calls it. */
const functions: readonly (readonly [name: string, source: string])[] = [
  [
    'failure',
    `def failure(step, response):
    return RuntimeError(f"{step}: {response.status_code} {response.text}")`,
  ],
  [
    'pause',
    `# Waits as long as the answer asks for, else as long as the workflow does.
def pause(response, seconds):
    try:
        time.sleep(float(response.headers.get("Retry-After", seconds)))
    except ValueError:
        time.sleep(seconds)`,
  ],
  [
    'body_of',
    `def body_of(response):
    try:
        return response.json()
    except ValueError:
        return response.text`,
  ],
  [
    'dig',
    `# What stands in a value behind names and numbers; None where there is nothing.
def dig(value, *steps):
    for step in steps:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value`,
  ],
  [
    'text',
    `def text(value):
    return value if isinstance(value, str) else json.dumps(value)`,
  ],
  [
    'same',
    `# Upper and lower case are the same, and so are a number and its text.
def same(left, right):
    if left is None or right is None:
        return left is right
    if isinstance(left, str) != isinstance(right, str):
        left, right = (
            value if isinstance(value, str) else json.dumps(value) for value in (left, right)
        )
    if isinstance(left, str) and isinstance(right, str):
        return left.lower() == right.lower()
    return left == right`,
  ],
  [
    'order',
    `# Below 0, 0 or above 0; numbers by their value, texts by the alphabet.
def order(left, right):
    try:
        return float(left) - float(right)
    except (TypeError, ValueError):
        pass
    if not isinstance(left, str) or not isinstance(right, str):
        return float("nan")
    left, right = left.lower(), right.lower()
    return (left > right) - (left < right)`,
  ],
  [
    'holds',
    `def holds(value):
    return value is not None and value is not False and value != 0 and value != ""`,
  ],
];

/** The functions that the code calls. */
export function preludeOf(code: string): string[] {
  return functions.filter(([name]) => new RegExp(`\\b${name}\\(`).test(code)).map(([, source]) => source);
}
