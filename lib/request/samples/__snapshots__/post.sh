curl -X POST 'http://localhost:4010/v1/auth/sign-up' \
  -H 'Authorization: Bearer sk_test_your_key' \
  -H 'Content-Type: application/json' \
  -H 'Accept: application/json' \
  -d '{
    "email": "user@example.com",
    "age": 33,
    "tags": [
      "a",
      "b"
    ],
    "metadata": {
      "ok": true
    }
  }' \
  --fail-with-body --max-time 30
