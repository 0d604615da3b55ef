$headers = @{
    'Authorization' = 'Bearer sk_test_your_key'
    'Accept' = 'application/json'
}
$body = [Text.Encoding]::UTF8.GetBytes(@'
{
  "email": "user@example.com",
  "age": 33,
  "tags": [
    "a",
    "b"
  ],
  "metadata": {
    "ok": true
  }
}
'@)

Invoke-RestMethod -Method Post `
    -Uri 'http://localhost:4010/v1/auth/sign-up' `
    -TimeoutSec 30 `
    -Headers $headers `
    -ContentType 'application/json' `
    -Body $body
