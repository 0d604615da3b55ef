curl -X QUERY 'http://localhost:4010/v1/search' \
  -H 'Content-Type: text/plain; charset=utf-8' \
  -d 'first line
second "line" with '\''quotes'\'', #{hash} and \' \
  --fail-with-body --max-time 30
