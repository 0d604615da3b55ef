curl -X POST 'http://localhost:4010/v1/photos' \
  --form-string 'title=Hi' \
  -F 'photo=@photo.jpg;type=image/jpeg' \
  --fail-with-body --max-time 30
