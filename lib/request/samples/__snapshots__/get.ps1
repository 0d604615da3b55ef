$headers = @{
    'Authorization' = 'Bearer sk_test_your_key'
    'Accept' = 'application/json'
}

Invoke-RestMethod -Method Get `
    -Uri 'http://localhost:4010/v1/users?limit=2&order=desc' `
    -Headers $headers
