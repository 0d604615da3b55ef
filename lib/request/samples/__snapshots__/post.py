import json

import requests

body = {
    "email": "user@example.com",
    "age": 33,
    "tags": ["a", "b"],
    "metadata": {
        "ok": True,
    },
}

response = requests.post(
    "http://localhost:4010/v1/auth/sign-up",
    headers={
        "Authorization": "Bearer sk_test_your_key",
        "Content-Type": "application/json",
        "Accept": "application/json",
    },
    data=json.dumps(body, indent=2),
    timeout=30,
)
response.raise_for_status()
print(response.json())
