# pip install requests
import requests

response = requests.put(
    "http://localhost:4010/v1/avatar",
    headers={
        "Content-Type": "image/png",
    },
    data=open("body.bin", "rb"),
    timeout=30,
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(response.text)
