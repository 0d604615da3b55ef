# pip install requests
import requests

response = requests.post(
    "http://localhost:4010/v1/photos",
    files=[
        ("title", (None, "Hi")),
        ("photo", ("photo.jpg", open("photo.jpg", "rb"), "image/jpeg")),
    ],
    timeout=30,
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(response.text)
