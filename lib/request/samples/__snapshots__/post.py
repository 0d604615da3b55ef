# pip install requests
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
        "Accept": "application/json",
    },
    json=body,
    timeout=30,
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(response.json())
