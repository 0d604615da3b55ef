curl 'http://localhost:4010/v1/users?limit=2&order=desc' \
  -H 'Authorization: Bearer sk_test_your_key' \
  -H 'Accept: application/json'
