# pip install requests
import requests

response = requests.request(
    "QUERY",
    "http://localhost:4010/v1/search",
    headers={
        "Content-Type": "text/plain; charset=utf-8",
    },
    data="""first line
second "line" with 'quotes', #{hash} and \\""",
    timeout=30,
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(response.text)
