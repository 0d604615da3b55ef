curl 'http://localhost:4010/v1/users?limit=2&order=desc' \
  -H "Authorization: Bearer $ACME_API_KEY" \
  -H 'Accept: application/json' \
  --fail-with-body --max-time 30
