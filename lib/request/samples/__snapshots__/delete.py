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
response.raise_for_status()
print(response.status_code)
