import requests

response = requests.post(
    "http://localhost:4010/v1/photos",
    files=[
        ("title", (None, "Hi")),
        ("photo", ("photo.jpg", open("photo.jpg", "rb"), "image/jpeg")),
    ],
    timeout=30,
)
response.raise_for_status()
print(response.text)
