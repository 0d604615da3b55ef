curl -X DELETE 'http://localhost:4010/v1/users/usr_1' \
  -H 'Authorization: Bearer sk_test_your_key' \
  -H 'Accept: application/problem+json' \
  -H 'If-Match: "v1"' \
  -H 'X-Empty;' \
  --fail-with-body --max-time 30
