curl -X POST 'http://localhost:4010/v1/files' \
  --form-string 'title=Hi' \
  -F 'meta="{\"a\":1}";type=application/json' \
  -F 'photo=@photo.png;type=image/png' \
  --fail-with-body --max-time 30
