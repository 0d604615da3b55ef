$headers = @{
    'Authorization' = "Bearer $env:ACME_API_KEY"
    'Accept' = 'application/json'
}

Invoke-RestMethod -Method Get `
    -Uri 'http://localhost:4010/v1/users?limit=2&order=desc' `
    -TimeoutSec 30 `
    -Headers $headers
