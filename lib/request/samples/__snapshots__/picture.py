import requests

response = requests.put(
    "http://localhost:4010/v1/avatar",
    headers={
        "Content-Type": "image/png",
    },
    data=open("body.png", "rb"),
    timeout=30,
)
response.raise_for_status()
print(response.text)
