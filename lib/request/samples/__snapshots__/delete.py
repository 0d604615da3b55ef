# pip install requests
import requests

response = requests.delete(
    "http://localhost:4010/v1/users/usr_1",
    headers={
        "Authorization": "Bearer sk_test_your_key",
        "Accept": "application/problem+json",
        "If-Match": "\"v1\"",
        "X-Empty": "",
    },
    timeout=30,
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(response.status_code)
