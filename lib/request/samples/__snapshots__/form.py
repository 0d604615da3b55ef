# pip install requests
import requests

response = requests.post(
    "http://localhost:4010/v1/files",
    files=[
        ("title", (None, "Hi")),
        ("meta", (None, "{\"a\":1}", "application/json")),
        ("photo", ("photo.png", open("photo.png", "rb"), "image/png")),
    ],
    timeout=30,
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(response.text)
