# pip install requests
import base64
import os

import requests

response = requests.get(
    f"http://localhost:4010/v1/me?api_key={os.environ['ACME_API_KEY']}&limit=2",
    headers={
        "Authorization": f"Basic {base64.b64encode(os.environ['ACME_CREDENTIALS'].encode()).decode()}",
    },
    timeout=30,
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(response.text)
