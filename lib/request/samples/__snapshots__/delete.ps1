$headers = @{
    'Authorization' = 'Bearer sk_test_your_key'
    'Accept' = 'application/problem+json'
    'If-Match' = '"v1"'
    'X-Empty' = ''
}

Invoke-RestMethod -Method Delete `
    -Uri 'http://localhost:4010/v1/users/usr_1' `
    -TimeoutSec 30 `
    -Headers $headers
