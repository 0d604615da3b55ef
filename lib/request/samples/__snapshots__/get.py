# pip install requests
import os

import requests

response = requests.get(
    "http://localhost:4010/v1/users?limit=2&order=desc",
    headers={
        "Authorization": f"Bearer {os.environ['ACME_API_KEY']}",
        "Accept": "application/json",
    },
    timeout=30,
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(response.json())
