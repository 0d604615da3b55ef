curl "http://localhost:4010/v1/me?api_key=$ACME_API_KEY&limit=2" \
  -H "Authorization: Basic $(printf %s "$ACME_CREDENTIALS" | base64 | tr -d '\n')" \
  --fail-with-body --max-time 30
