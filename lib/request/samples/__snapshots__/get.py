import requests

response = requests.get(
    "http://localhost:4010/v1/users?limit=2&order=desc",
    headers={
        "Authorization": "Bearer sk_test_your_key",
        "Accept": "application/json",
    },
    timeout=30,
)
response.raise_for_status()
print(response.json())
