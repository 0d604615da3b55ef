curl -X PUT 'http://localhost:4010/v1/avatar' \
  -H 'Content-Type: image/png' \
  --data-binary @body.bin \
  --fail-with-body --max-time 30
